import { z } from 'zod'
import { isRefusal, Refusal } from '../../core/errors.ts'
import { transact } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { holdStaffKey, type StaffKey, staffKey } from '../key/staff-key.ts'
import type { Session } from './session.ts'
import { deleteSessionOf, deleteSessionsOf, listSessionRows, setSessionName } from './session-store.ts'

/** A session of the account as its person sees it. */
export interface OwnSession {
  id: string
  /** The session of the request. */
  isThis: boolean
  beganOn: string
  /** As its person named it; empty: not at all, or the staff key is missing. */
  name: string
}

/** A name for a browser, on one line. */
const SessionName = z
  .string()
  .transform((name) => name.replace(/[\p{C}\s]+/gu, ' ').trim())
  .refine((name) => [...name].length <= 60, 'staff.session.long')

/** The sessions of the account in which somebody is signed in; this one first. */
export async function listOwnSessions(deps: Deps, session: Session): Promise<OwnSession[]> {
  const rows = await listSessionRows(deps.db, session.account.id, deps.clock.now())
  const key = rows.some(({ name }) => name) ? await keyIfThere(deps, session) : null
  return rows
    .map(({ id, began_on, name }) => ({
      ...{ id, isThis: id === session.id, beganOn: began_on },
      name: name && key ? key.open({ column: 'name', row: id }, name) : '',
    }))
    .sort((a, b) => Number(b.isThis) - Number(a.isThis))
}

/** Without the key, sessions can be ended all the same. */
async function keyIfThere(deps: Deps, { account }: Session): Promise<StaffKey | null> {
  try {
    return await staffKey(deps, account.campaign.id)
  } catch (error) {
    if (!isRefusal(error, 'unavailable')) throw error
    return null
  }
}

/** Gives this session a name; an empty one takes it off. Refuses with invalid (`name`), and unavailable. */
export async function nameSession(deps: Deps, { id, account }: Session, name: string): Promise<void> {
  const parsed = SessionName.safeParse(name)
  if (!parsed.success)
    throw new Refusal('invalid', { errors: [{ path: 'name', message: parsed.error.issues[0]?.message ?? '' }] })
  const key = await staffKey(deps, account.campaign.id)
  const sealed = parsed.data === '' ? null : key.seal({ column: 'name', row: id }, parsed.data)
  await transact(deps.db, async (trx) => {
    await holdStaffKey(trx, account.campaign.id, key)
    await setSessionName(trx, id, sealed)
  })
}

/** Ends one session of the account. */
export const endOwnSession = ({ db }: Pick<Deps, 'db'>, { account }: Session, id: string): Promise<void> =>
  deleteSessionOf(db, account.id, id)

/** Ends all sessions of the account but this one. */
export const endOtherSessions = ({ db }: Pick<Deps, 'db'>, { id, account }: Session): Promise<void> =>
  deleteSessionsOf(db, account.id, id)
