/** Between a page's own coordinates and those of the page as it is shown: cut to its crop box and turned. */
import { degrees, type PDFPage } from 'pdf-lib';
import type { Box } from '../page-plan';

type Turn = 0 | 90 | 180 | 270;

export interface ShownPage {
  /** Points, as it is shown. */
  readonly width: number;
  readonly height: number;
  readonly turn: Turn;
  readonly crop: Box;
}

/** How a page is shown. */
export function shownPage(page: PDFPage): ShownPage {
  const crop = page.getCropBox();
  const turn = turnOf(page.getRotation().angle);
  const isTurned = turn === 90 || turn === 270;
  return { width: isTurned ? crop.height : crop.width, height: isTurned ? crop.width : crop.height, turn, crop };
}

const turnOf = (angle: number): Turn => {
  const quarter = ((Math.round(angle / 90) % 4) + 4) % 4;
  return quarter === 1 ? 90 : quarter === 2 ? 180 : quarter === 3 ? 270 : 0;
};

/** A rectangle of the page's own coordinates (from the lower left) where it is shown (from the upper left). */
export function boxAsShown({ x, y, width, height }: Box, { turn, crop }: ShownPage): Box {
  const [left, low] = [x - crop.x, y - crop.y];
  switch (turn) {
    case 0:
      return { x: left, y: crop.height - low - height, width, height };
    case 90:
      return { x: low, y: left, width: height, height: width };
    case 180:
      return { x: crop.width - left - width, y: low, width, height };
    case 270:
      return { x: crop.height - low - height, y: crop.width - left - width, width: height, height: width };
  }
}

/** Where a sheet as large as the shown page is laid so that it covers it upright. */
export function overlayPlace({ turn, crop }: ShownPage) {
  const right = crop.x + crop.width;
  const top = crop.y + crop.height;
  const [x, y] = turn === 0 ? [crop.x, crop.y] : turn === 90 ? [right, crop.y] : turn === 180 ? [right, top] : [crop.x, top];
  return { x, y, rotate: degrees(turn) };
}
