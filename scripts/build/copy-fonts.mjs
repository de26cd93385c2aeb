import { copyFile, mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { inProject } from '../lib/project.mjs'

const fonts = ['400Regular/NotoSans_400Regular.ttf', '700Bold/NotoSans_700Bold.ttf']

/** Copies the fonts that printed forms embed into `fonts/` of the built program. */
export async function copyFonts({ folder }) {
  const target = join(folder, 'fonts')
  await mkdir(target, { recursive: true })
  const source = inProject('node_modules', '@expo-google-fonts', 'noto-sans')
  await Promise.all(fonts.map((font) => copyFile(join(source, font), join(target, basename(font)))))
}
