import { readFile } from 'node:fs/promises'
import { type Assets, makeAssets } from '../ui/assets.ts'

const FOLDER = new URL('../ui/public/', import.meta.url)

/** Reads the stylesheet and the script that pages load; once, at the start. */
export async function readAssets(): Promise<Assets> {
  const [css, js] = await Promise.all(['app.css', 'app.js'].map((name) => readFile(new URL(name, FOLDER), 'utf8')))
  return makeAssets(css as string, js as string)
}
