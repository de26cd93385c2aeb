import { copyFile, mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { inProject } from '../lib/project.mjs'

/** Package and file name of each script's font. */
const families = { 'noto-sans': 'NotoSans', 'noto-sans-sc': 'NotoSansSC', 'noto-sans-arabic': 'NotoSansArabic', 'noto-sans-khmer': 'NotoSansKhmer' }
const weights = ['400Regular', '700Bold']

/** Copies the fonts that printed forms embed into `fonts/` of the built program. */
export async function copyFonts({ folder }) {
  const target = join(folder, 'fonts')
  await mkdir(target, { recursive: true })
  const files = Object.entries(families).flatMap(([family, file]) => weights.map((weight) => inProject('node_modules', '@expo-google-fonts', family, weight, `${file}_${weight}.ttf`)))
  await Promise.all(files.map((file) => copyFile(file, join(target, basename(file)))))
}
