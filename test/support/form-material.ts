/** Fonts, wording and made-up people for tests of the printed forms. */
import { readFileSync } from 'node:fs';
import { calendarDate } from '../../shared/domain/calendar-date';
import { workItemId } from '../../shared/domain/ids';
import type { FurtherScript, ReadyFonts, WeightedFonts } from '../../shared/forms/form-fonts';
import type { SharingFormInput } from '../../shared/forms/sharing-form-input';
import { familyWording, type FamilyWording } from '../../shared/forms/family-wording';
import { formLanguages, type FormLanguage } from '../../shared/forms/form-languages';

const project = new URL('../../', import.meta.url);
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(path, project)));

/** The Latin fonts that the program ships. */
export const formFonts: WeightedFonts = {
  regular: bytesOf('node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: bytesOf('node_modules/@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
};

const fontOf = (family: string, file: string): WeightedFonts => ({
  regular: bytesOf(`node_modules/@expo-google-fonts/${family}/400Regular/${file}_400Regular.ttf`),
  bold: bytesOf(`node_modules/@expo-google-fonts/${family}/700Bold/${file}_700Bold.ttf`),
});

/** The fonts of the further scripts that the program ships. */
export const furtherFonts: Readonly<Record<FurtherScript, WeightedFonts>> = {
  han: fontOf('noto-sans-sc', 'NotoSansSC'),
  arabic: fontOf('noto-sans-arabic', 'NotoSansArabic'),
  khmer: fontOf('noto-sans-khmer', 'NotoSansKhmer'),
};

/** All of them at once. */
export const allFonts: ReadyFonts = { ...formFonts, further: furtherFonts };

/** The wording of a language that the program ships, as its file says it. */
export const wordingFile = (language: FormLanguage): unknown => JSON.parse(new TextDecoder().decode(bytesOf(`assets/${language.file}`)));

/** Every language with its wording. */
export const wordings: readonly { readonly language: FormLanguage; readonly wording: FamilyWording }[] = formLanguages.map((language) => ({
  language,
  wording: familyWording.parse(wordingFile(language)),
}));

/** The English wording that the program ships. */
export const englishWording = familyWording.parse(JSON.parse(new TextDecoder().decode(bytesOf('assets/forms/family-documents.en.json'))));

export const madeUpWorkItem = workItemId.parse('3f0c9a52-7d1e-4c86-9b2f-5e8a1d4407bc');

/** An ordinary objection of an adult. */
export const adultObjection: SharingFormInput = {
  kind: 'objection',
  madeOn: calendarDate.parse('2026-11-22'),
  workItem: madeUpWorkItem,
  patient: {
    name: 'Robert James Jones Jr.',
    birthDate: calendarDate.parse('1964-03-04'),
    sex: 'M',
    address: '12 Elm Street, Apt 3B, Dorchester, MA 02125',
    phone: '(617) 555-0142',
    isMinor: false,
  },
  signer: { name: 'Robert James Jones Jr.', relationship: 'SEL' },
  practice: {
    name: 'Dorchester Family Medicine',
    address: '1180 Washington Street, Suite 2, Dorchester, MA 02124',
    phone: '(617) 555-0100',
    sitePin: '01234',
    helpDeskFax: '(617) 983-4301',
  },
};

/** An ordinary withdrawal for a child. */
export const childWithdrawal: SharingFormInput = {
  ...adultObjection,
  kind: 'withdrawal',
  patient: {
    name: 'Linh Thị Nguyễn',
    birthDate: calendarDate.parse('2022-09-03'),
    sex: 'F',
    address: '12 Elm Street, Dorchester, MA 02125',
    phone: '(617) 555-0142',
    motherMaidenName: 'Trần',
    isMinor: true,
  },
  signer: { name: 'Mai Trần', relationship: 'MTH' },
};

/** Names whose letters are hard to draw, each with what makes it so. */
export const hardNames: readonly { readonly name: string; readonly why: string }[] = [
  { name: 'Nguyễn Thị Ánh Tuyết', why: 'Vietnamese, stacked marks' },
  { name: 'Đặng Hữu Phước', why: 'Vietnamese, crossed D and horns' },
  { name: 'ĐẶNG HỮU PHƯỚC ẴẪỂỖỮ', why: 'Vietnamese capitals with two marks' },
  { name: 'Lê Quỳnh Như Ỷ', why: 'Vietnamese hook above' },
  { name: 'José Muñoz Peña', why: 'Spanish' },
  { name: 'João Conceição Araújo', why: 'Portuguese' },
  { name: 'François Lefèvre Œuvrard', why: 'French with ligature letter' },
  { name: 'Jürgen Groß Häußler', why: 'German' },
  { name: 'Łukasz Żółciński', why: 'Polish' },
  { name: 'Jiří Dvořák Šťastný', why: 'Czech' },
  { name: 'Đorđe Čović', why: 'Serbian in Latin letters' },
  { name: 'Ștefan Țiriac Ioniță', why: 'Romanian, comma below' },
  { name: 'Gökçe Yıldız İnönü', why: 'Turkish, dotted and dotless i' },
  { name: 'Ásgeir Þórðarson Ægisdóttir', why: 'Icelandic' },
  { name: 'Søren Ågård', why: 'Danish' },
  { name: 'Jānis Bērziņš Ģirts', why: 'Latvian' },
  { name: 'Žydrūnas Jasikevičius', why: 'Lithuanian' },
  { name: 'Ġorġ Ħandaq', why: 'Maltese' },
  { name: 'Siân Llŷr Ŵyn', why: 'Welsh' },
  { name: 'Seán Ó Briain', why: 'Irish' },
  { name: 'Ọ́lábísí Adébáyọ̀ Ẹ̀kọ́', why: 'Yoruba, marks without a composed letter' },
  { name: 'Chị́kà Ụ́zọ̀', why: 'Igbo, marks without a composed letter' },
  { name: 'Kealiʻi Kahanamoku', why: 'Hawaiian okina' },
  { name: 'Şükrü Əliyev', why: 'Azerbaijani' },
  { name: 'Ольга Шевченко', why: 'Russian' },
  { name: 'Їжакевич Ґонта Єва', why: 'Ukrainian' },
  { name: 'Ђорђе Његош Џамић', why: 'Serbian' },
  { name: 'Өнөр Ұлан Қайрат', why: 'Kazakh' },
  { name: 'Ολυμπία Παπαδοπούλου', why: 'Greek' },
  { name: 'Ἀχιλλεὺς Ὀδυσσεύς', why: 'polytonic Greek' },
  { name: 'Ma’ayan O’Brien-d’Arcy', why: 'typographic apostrophes' },
  { name: 'AVATAR Ty. WAVE', why: 'kerned pairs' },
];
