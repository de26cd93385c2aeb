/** The printed recovery sheet: one Letter page as PDF bytes. Loaded only when someone prints or saves it. */
import fontkit from '@cantoo/fontkit';
import { PDFDocument, rgb, type PDFFont } from 'pdf-lib';
import { groupsOf } from './recovery-code';
import { words } from './words';

export interface RecoverySheet {
  readonly code: string;
  readonly signInName: string;
  /** As shown: `3 Sep 2022`. */
  readonly date: string;
}

/** The fonts as bytes: regular and bold. */
export interface SheetFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

const letter: [number, number] = [612, 792];
const left = 72;
const lineWidth = letter[0] - 2 * left;
const ink = rgb(0.09, 0.13, 0.13);
const quiet = rgb(0.32, 0.38, 0.37);

/** Makes the sheet. Groups stand four to a line, numbered, far enough apart to be read over the phone. */
export async function recoverySheet({ code, signInName, date }: RecoverySheet, fonts: SheetFonts): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  document.setTitle(words.sheet.title);
  const regular = await document.embedFont(fonts.regular, { subset: true });
  const bold = await document.embedFont(fonts.bold, { subset: true });
  const page = document.addPage(letter);

  page.drawText(words.sheet.program, { x: left, y: 700, size: 11, font: regular, color: quiet });
  page.drawText(words.sheet.title, { x: left, y: 670, size: 24, font: bold, color: ink });
  page.drawText(words.sheet.signInName(signInName), { x: left, y: 640, size: 11, font: regular, color: ink });
  page.drawText(words.sheet.made(date), { x: left, y: 624, size: 11, font: regular, color: ink });

  const column = lineWidth / 4;
  groupsOf(code).forEach((group, index) => {
    const x = left + (index % 4) * column;
    const y = 560 - Math.floor(index / 4) * 64;
    page.drawText(String(index + 1), { x, y: y + 26, size: 9, font: regular, color: quiet });
    page.drawText(group, { x, y, size: 24, font: bold, color: ink });
  });

  let y = 440;
  for (const sentence of words.sheet.what) {
    for (const line of wrap(sentence, regular, 11, lineWidth)) {
      page.drawText(line, { x: left, y, size: 11, font: regular, color: ink });
      y -= 16;
    }
    y -= 6;
  }
  return new Uint8Array(await document.save());
}

/** Breaks a text between words so that each line fits `width` points. */
function wrap(text: string, font: PDFFont, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && font.widthOfTextAtSize(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Fetches the fonts that come with the program. */
export async function sheetFonts(): Promise<SheetFonts> {
  const fetchBytes = async (file: string): Promise<Uint8Array> => new Uint8Array(await (await fetch(`/fonts/${file}`)).arrayBuffer());
  const [regular, bold] = await Promise.all([fetchBytes('NotoSans_400Regular.ttf'), fetchBytes('NotoSans_700Bold.ttf')]);
  return { regular, bold };
}
