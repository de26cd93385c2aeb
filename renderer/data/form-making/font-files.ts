/** The font files of the scripts beside Latin, Greek and Cyrillic, regular and bold, as the program ships them. */
import type { FurtherScript } from '../../../shared/forms/form-fonts';

export const furtherFontFiles: Readonly<Record<FurtherScript, readonly [regular: string, bold: string]>> = {
  han: ['NotoSansSC_400Regular.ttf', 'NotoSansSC_700Bold.ttf'],
  arabic: ['NotoSansArabic_400Regular.ttf', 'NotoSansArabic_700Bold.ttf'],
  khmer: ['NotoSansKhmer_400Regular.ttf', 'NotoSansKhmer_700Bold.ttf'],
};
