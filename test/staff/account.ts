import { randomUUID } from 'node:crypto'
import type { Db } from '../../src/db/database.ts'

/** Adds an account, with a campaign of its own. Returns the account's id. */
export async function addAccount(db: Db, handle = 'blue-lantern-7'): Promise<string> {
  const [campaign, account] = [randomUUID(), randomUUID()]
  const nothing = { contact: null, press_contact: null, controller: null, server_location: null }
  await db
    .insertInto('campaigns')
    .values({ id: campaign, slug: handle, name: 'Relatives', ...nothing })
    .execute()
  await db
    .insertInto('staff_accounts')
    .values({
      ...{ id: account, campaign_id: campaign, handle, role: 'owner' },
      ...{ passphrase: null, address: null, since: '2027-01-01' },
    })
    .execute()
  return account
}
