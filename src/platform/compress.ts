import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Compress } from '../deps.ts'

/** For pages of some ten kilobytes the steps above these cost much and save little. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
const GZIP = { level: 6 }

export const compress: Compress = {
  br: (bytes) => brotliCompressSync(bytes, BROTLI),
  gzip: (bytes) => gzipSync(bytes, GZIP),
}
