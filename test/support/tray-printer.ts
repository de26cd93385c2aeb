/** A printer description (Adobe PPD 4.3) of a printer with trays, kinds of paper and two sides, for the private print server. */

const options = (keyword: string, words: string, first: string, choices: readonly (readonly [name: string, words: string])[]): string =>
  [
    `*OpenUI *${keyword}/${words}: PickOne`,
    `*OrderDependency: 10 AnySetup *${keyword}`,
    `*Default${keyword}: ${first}`,
    ...choices.map(([name, label]) => `*${keyword} ${name}/${label}: "%% ${keyword}=${name}"`),
    `*CloseUI: *${keyword}`,
  ].join('\n');

const sizes = [
  ['A4', 595, 842],
  ['Letter', 612, 792],
  ['Legal', 612, 1008],
  ['Tabloid', 792, 1224],
] as const;

const sizeOptions = (keyword: 'PageSize' | 'PageRegion'): string => options(keyword, 'Size', 'A4', sizes.map(([name]) => [name, name]));

/** The description; the queue's own size is A4. Each choice writes its name into the PostScript that the printer gets. */
export const trayPrinter = `*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "TRAYS.PPD"
*Product: "(Trays)"
*Manufacturer: "Made Up"
*ModelName: "Made Up Trays"
*ShortNickName: "Made Up Trays"
*NickName: "Made Up Trays"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*FileSystem: False
*cupsFilter: "application/vnd.cups-postscript 0 -"
${sizeOptions('PageSize')}
${sizeOptions('PageRegion')}
*DefaultImageableArea: A4
${sizes.map(([name, wide, high]) => `*ImageableArea ${name}: "0 0 ${wide} ${high}"`).join('\n')}
*DefaultPaperDimension: A4
${sizes.map(([name, wide, high]) => `*PaperDimension ${name}: "${wide} ${high}"`).join('\n')}
${options('InputSlot', 'Tray', 'Tray1', [['Tray1', 'Tray 1'], ['Tray2', 'Tray 2'], ['Manual', 'By hand']])}
${options('MediaType', 'Kind of paper', 'Plain', [['Plain', 'Plain paper'], ['Labels', 'Labels']])}
${options('Duplex', 'Sides', 'None', [['None', 'One'], ['DuplexNoTumble', 'Book'], ['DuplexTumble', 'Pad']])}
*DefaultFont: Courier
*Font Courier: Standard "(002.004S)" Standard ROM
`;
