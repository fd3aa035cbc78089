import { build, type Plugin } from 'esbuild'
import { siteColours } from '../ui/theme.ts'

/** The oldest browsers that signers come with. */
const OLDEST = ['chrome70', 'firefox78', 'safari12']

const SCRIPTS = ['app', 'live', 'widget', 'embed']
const SHEETS = ['ui/styles/app', 'ui/styles/widget', 'desk/styles/desk']

/** `@import "colours"`: the colours stand once, in ui/theme.ts, which images and the widget read too. */
const colours: Plugin = {
  name: 'colours',
  setup(built) {
    built.onResolve({ filter: /^colours$/ }, ({ path }) => ({ path, namespace: 'colours' }))
    built.onLoad({ filter: /^colours$/, namespace: 'colours' }, () => ({ contents: siteColours(), loader: 'css' }))
  },
}

/** Writes the scripts and style sheets of pages into `folder`, for the oldest browsers, as small as they go. */
export async function bundleForBrowsers(root: string, folder: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: [
      ...SCRIPTS.map((name) => ({ out: name, in: `src/browser/${name}.ts` })),
      ...SHEETS.map((path) => ({ out: path.slice(path.lastIndexOf('/') + 1), in: `src/${path}.css` })),
    ],
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'iife',
    target: OLDEST,
    plugins: [colours],
    legalComments: 'none',
    logLevel: 'error',
  })
}
