import { cpSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { bundleForBrowsers } from './browsers.ts'

/** Packages with native code, WebAssembly or files of their own beside them: these are loaded from node_modules. */
const EXTERNAL = ['argon2', '@resvg/resvg-js', '@electric-sql/pglite', 'pg-native', 'esbuild']

/** CommonJS packages inside a bundle of modules call `require`. */
const REQUIRE =
  "import { createRequire as ourRequire } from 'node:module'; const require = ourRequire(import.meta.url);"

const PROGRAMS = {
  server: 'src/node.ts',
  cli: 'src/cli.ts',
  'drawing-thread': 'src/platform/drawing-thread.ts',
  'mail/smtp-thread': 'src/platform/mail/smtp-thread.ts',
  'refuse-stale': 'src/build/refuse-stale.ts',
}

/** Writes the whole program into `folder`: server, command line, threads, migrations, fonts and browsers' files. */
export async function bundle(root: string, folder: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: Object.entries(PROGRAMS).map(([out, path]) => ({ out, in: path })),
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    external: EXTERNAL,
    banner: { js: REQUIRE },
    legalComments: 'none',
    logLevel: 'error',
  })
  cpSync(join(root, 'sql'), join(folder, 'sql'), { recursive: true })
  await bundleForBrowsers(root, join(folder, 'assets'))
  for (const family of ['noto-serif', 'noto-sans']) copyFonts(family, join(folder, 'fonts'))
  // Node reads the nearest package.json to learn that these files are modules.
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n')
}

function copyFonts(family: string, to: string): void {
  const from = fileURLToPath(
    new URL('.', import.meta.resolve(`@fontsource/${family}/files/${family}-latin-400-normal.woff`)),
  )
  const drawn = /-(latin|cyrillic|latin-ext|cyrillic-ext|greek|vietnamese)-(400|600)-normal\.woff$/
  for (const name of readdirSync(from).filter((name) => drawn.test(name))) cpSync(join(from, name), join(to, name))
}
