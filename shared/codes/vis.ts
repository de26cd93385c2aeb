/** The Vaccine Information Statements: which documents go with a vaccine, and which edition was the right one on a day. */
import type { CalendarDate } from '../domain/calendar-date';
import type { CodeTables, VisEdition } from './code-tables';
import type { VisFile } from './table-files';

/** Builds the lookups; `multiVaccine` names the documents that may stand for several single ones. */
export function visLookup(
  file: VisFile,
  multiVaccine: readonly string[],
): Pick<CodeTables, 'visFor' | 'visInsteadFor' | 'visEditions'> {
  const editionsOf = new Map(file.documents.map((document) => [document.document, editionsOfDocument(document)]));
  const documentsOf = new Map(file.vaccines.map(({ cvx, documents }) => [cvx, documents]));
  const isMulti = new Set(multiVaccine);

  const chosen = (cvx: string, on: CalendarDate | undefined, wantsMulti: boolean): readonly VisEdition[] => {
    const documents = (documentsOf.get(cvx) ?? []).filter((document) => isMulti.has(document) === wantsMulti);
    return documents.flatMap((document) => {
      const edition = editionOn(editionsOf.get(document) ?? [], on);
      return edition ? [edition] : [];
    });
  };

  return {
    visEditions: [...editionsOf.values()].flat(),
    visFor: (cvx, on) => chosen(cvx, on, false),
    visInsteadFor: (cvx, on) => chosen(cvx, on, true),
  };
}

function editionsOfDocument({ document, editions, pdf }: VisFile['documents'][number]): readonly VisEdition[] {
  return editions.map(({ edition, name, isCurrent, barcode }) => ({
    document,
    name,
    edition,
    isCurrent: isCurrent ?? false,
    ...(barcode === undefined ? {} : { barcode }),
    ...(pdf === undefined ? {} : { pdf }),
  }));
}

/** The current edition, or the latest that was printed by that day. Editions come in the order of their dates. */
function editionOn(editions: readonly VisEdition[], on: CalendarDate | undefined): VisEdition | undefined {
  if (on === undefined) return editions.find(({ isCurrent }) => isCurrent);
  const printed = editions.filter(({ edition }) => edition <= on);
  return printed[printed.length - 1];
}
