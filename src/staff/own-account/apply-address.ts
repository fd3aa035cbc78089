import type { Trx } from '../../db/database.ts'
import { deleteLinksOf } from '../access/link-store.ts'
import { setAddress } from '../account-store.ts'
import type { StaffLetter } from '../letters/letters.ts'
import { tellOfChange } from './own-letter.ts'

/** Puts an address into a locked account. Links that wait in the mailbox before it work no more. */
export async function applyAddress(
  trx: Trx,
  { accountId, address, letter }: { accountId: string; address: Buffer; letter: StaffLetter | null },
  now: Date,
): Promise<void> {
  await setAddress(trx, accountId, address)
  await deleteLinksOf(trx, accountId, ['passphrase', 'factor', 'address'])
  await tellOfChange(trx, accountId, { notices: ['address'], letter }, now)
}
