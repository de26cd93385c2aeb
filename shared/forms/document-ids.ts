/** What papers that are about nobody are found by, in the barcode of their foot. Printable ASCII. */

/** "FACT-SHEET-POR" */
export const factSheetId = (language: string): string => `FACT-SHEET-${language.toUpperCase()}`;
