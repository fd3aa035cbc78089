import { createHash } from 'node:crypto'

/** A file that pages load. Its path holds the hash of the body, so browsers may cache it for ever. */
export interface Asset {
  path: string
  body: string
}

/** All files that pages load; the host reads what was built and hands the texts to makeAssets. */
export interface Assets {
  css: Asset
  js: Asset
  /** The script of pages on which a number moves. */
  liveJs: Asset
  /** Style sheet and script of the widget's page, in place of `css` and `js`. */
  widgetCss: Asset
  widgetJs: Asset
  /** The script that partners' pages load. Its path never changes, since it is written in these pages. */
  embed: Asset
  /** The style sheet of staff's pages, which signers never load. */
  deskCss: Asset
}

/** The files that the build makes from the style sheets and browser/. */
export const ASSET_FILES = ['app.css', 'app.js', 'widget.css', 'widget.js', 'embed.js', 'live.js', 'desk.css'] as const

/** Makes the assets from the texts of ASSET_FILES, in that order. Paths hold a hash: `/assets/app.<hash>.css`. */
export function makeAssets(...texts: string[]): Assets {
  const [css = '', js = '', widgetCss = '', widgetJs = '', embed = '', liveJs = '', deskCss = ''] = texts
  return {
    css: asset('app', 'css', css),
    js: asset('app', 'js', js),
    liveJs: asset('live', 'js', liveJs),
    widgetCss: asset('widget', 'css', widgetCss),
    widgetJs: asset('widget', 'js', widgetJs),
    embed: { path: '/embed.js', body: embed },
    deskCss: asset('desk', 'css', deskCss),
  }
}

function asset(name: string, extension: string, body: string): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  return { path: `/assets/${name}.${hash}.${extension}`, body }
}
