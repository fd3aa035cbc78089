import { readFile } from 'node:fs/promises'
import { ASSET_FILES, type Assets, makeAssets } from '../ui/assets.ts'
import { assetsFolder } from './places.ts'

/** Reads the styles and scripts that pages and partners load; called once, at the start. */
export async function readAssets(): Promise<Assets> {
  return makeAssets(...(await Promise.all(ASSET_FILES.map((name) => readFile(new URL(name, assetsFolder()), 'utf8')))))
}
