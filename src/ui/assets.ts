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
}

/** Names the stylesheet and the script by their content: `/assets/app.<hash>.css`. */
export function makeAssets(css: string, js: string): Assets {
  return { css: asset(css, 'css'), js: asset(js, 'js') }
}

function asset(body: string, extension: string): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  return { path: `/assets/app.${hash}.${extension}`, body }
}
