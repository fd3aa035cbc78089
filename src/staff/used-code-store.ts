import type { Trx } from '../db/database.ts'

/** Remembers that a code was taken. False: it was taken before; of two at once one is false. */
export async function takeCode(_trx: Trx, _accountId: string, _hash: Buffer, _now: Date): Promise<boolean> {
  throw new Error('to be built')
}
