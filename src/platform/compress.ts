import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Compress } from '../deps.ts'

/** Levels above 5 (brotli) and 6 (gzip) cost much time and save little on pages of some ten kilobytes. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
const GZIP = { level: 6 }

export const compress: Compress = {
  br: (bytes) => brotliCompressSync(bytes, BROTLI),
  gzip: (bytes) => gzipSync(bytes, GZIP),
}
