import { readFileSync } from 'node:fs'

/** Whether this is the built program. All that it reads then lies beside it, in its folder of `dist/`. */
const BUILT = !import.meta.url.endsWith('.ts')

/** The folder of the migrations. */
export const SQL_FOLDER = new URL(BUILT ? './sql/' : '../../sql/', import.meta.url)

/** The folder of the styles and scripts that browsers load, which exist only built. */
export const assetsFolder = (): URL =>
  BUILT ? new URL('./assets/', import.meta.url) : new URL(`../../dist/${currentBuild()}/assets/`, import.meta.url)

const currentBuild = (): string => readFileSync(new URL('../../dist/current', import.meta.url), 'utf8').trim()

/** The folder of a font family's files (`noto-serif`): built, the fonts lie beside the program. */
export const fontsFolder = (family: string): URL =>
  BUILT
    ? new URL('./fonts/', import.meta.url)
    : new URL('.', import.meta.resolve(`@fontsource/${family}/files/${family}-latin-400-normal.woff`))

/** The program of a thread; `name` is its file in this folder without the extension. */
export const threadProgram = (name: string): URL => new URL(`./${name}.${BUILT ? 'js' : 'ts'}`, import.meta.url)
