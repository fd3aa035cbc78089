import { createHash } from 'node:crypto'

/** One file that pages load. The path holds the hash of the body, so browsers may keep it for ever. */
export interface Asset {
  path: string
  body: string
}

/** All that pages load; the host reads src/ui/public/ and hands the texts to makeAssets. */
export interface Assets {
  css: Asset
  js: Asset
  /** Of pages on which a number moves. */
  liveJs: Asset
  /** What the widget's page has in place of `css` and `js`. */
  widgetCss: Asset
  widgetJs: Asset
  /** What partners load: its path stays the same, since it stands in their pages. */
  embed: Asset
}

/** The files of src/ui/public/. */
export const ASSET_FILES = ['app.css', 'app.js', 'widget.css', 'widget.js', 'embed.js', 'live.js', 'bar.css'] as const

/** Names what pages load by its content: `/assets/app.<hash>.css`. Takes the texts of ASSET_FILES, in that order. */
export function makeAssets(...texts: string[]): Assets {
  const [css = '', js = '', widgetCss = '', widgetJs = '', embed = '', liveJs = '', bar = ''] = texts
  return {
    // First, so that each can say otherwise.
    css: asset('app', 'css', bar + css),
    js: asset('app', 'js', js),
    liveJs: asset('live', 'js', liveJs),
    widgetCss: asset('widget', 'css', bar + widgetCss),
    widgetJs: asset('widget', 'js', widgetJs),
    embed: { path: '/embed.js', body: embed },
  }
}

function asset(name: string, extension: string, body: string): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  return { path: `/assets/${name}.${hash}.${extension}`, body }
}
