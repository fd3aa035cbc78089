import type { Bucket } from '../db/values.ts'

/** All signatures in the number: the confirmed ones and the imported ones. */
export const totalOf = (counts: Record<Bucket, number>): number =>
  counts.public + counts.private + counts.anonymous + counts.imported
