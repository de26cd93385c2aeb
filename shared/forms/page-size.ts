/** The papers that documents are printed on. Points. */

export interface PageSize {
  readonly width: number;
  readonly height: number;
  /** White that stays around everything printed, the running foot included. */
  readonly margin: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

/** The stretch of a page that blocks are set in. */
export interface Column {
  readonly x: number;
  readonly width: number;
}

/** US Letter. */
export const letterPage: PageSize = { width: 612, height: 792, margin: { left: 50, right: 50, top: 34, bottom: 27 } };
/** US Tabloid, upright: twice a Letter, for the wall. */
export const tabloidPage: PageSize = { width: 792, height: 1224, margin: { left: 64, right: 64, top: 52, bottom: 36 } };

/** A sheet of equal labels: how they lie on it. */
export interface LabelSheet {
  /** The margins above and below are the sheet's own, so a running foot stands below the last row. */
  readonly page: PageSize;
  readonly across: number;
  readonly down: number;
  /** Where the first label begins, how large each is, and from the start of one to the start of the next. */
  readonly first: { readonly x: number; readonly y: number };
  readonly label: { readonly width: number; readonly height: number };
  readonly pitch: { readonly x: number; readonly y: number };
}

const labelPage = (side: number): PageSize => ({ width: 612, height: 792, margin: { left: side, right: side, top: 36, bottom: 13 } });

/** 30 address labels of 2 5/8 by 1 inch on a Letter sheet, the commonest kind. */
export const addressLabels: LabelSheet = {
  page: labelPage(13.5),
  across: 3,
  down: 10,
  first: { x: 13.5, y: 36 },
  label: { width: 189, height: 72 },
  pitch: { x: 198, y: 72 },
};

/** The column between a page's margins. */
export const columnOf = ({ width, margin }: PageSize): Column => ({ x: margin.left, width: width - margin.left - margin.right });
