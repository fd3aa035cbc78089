import { expect } from 'vitest'
import { recount } from '../../src/count/recount.ts'
import { seeSignature } from '../../src/own-link/see.ts'
import type { TestDeps } from '../support/deps.ts'
import type { MailboxModel } from './mailbox-model.ts'

/** Expects each signature that must live behind its own link, those that left gone, and the number of the rows. */
export async function expectPromises(deps: TestDeps, slug: string, mailboxes: MailboxModel[]) {
  for (const { alive, gone } of mailboxes) {
    for (const { link, id, visibility, state } of alive) {
      const own = await seeSignature(deps, link).catch(() => undefined)
      expect(own?.signature, 'lost').toMatchObject({ id, visibility, state, noSeat: state === 'invalid' })
    }
    for (const { link } of gone)
      await expect(seeSignature(deps, link), 'still there').rejects.toMatchObject({ kind: 'gone' })
  }
  const [found] = await recount(deps, slug)
  expect(found?.drift).toEqual({ public: 0, private: 0, anonymous: 0, imported: 0 })
  expect(found?.rows).toEqual({ ...countedIn(mailboxes), imported: 0 })
}

/** The number, by visibility. */
export function countedIn(mailboxes: MailboxModel[]) {
  const counted = mailboxes.flatMap(({ alive }) => alive.filter(({ state }) => state === 'counted'))
  const of = (kind: string) => counted.filter(({ visibility }) => visibility === kind).length
  return { public: of('public'), private: of('private'), anonymous: of('anonymous') }
}
