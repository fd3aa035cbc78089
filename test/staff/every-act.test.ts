import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { archiveAppeal } from '../../src/appeals/archive-appeal.ts'
import { changeAppeal } from '../../src/appeals/change-appeal.ts'
import { changeCampaign } from '../../src/appeals/change-campaign.ts'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { deleteAppeal } from '../../src/appeals/delete-appeal.ts'
import { AppealDraft } from '../../src/appeals/draft.ts'
import { importAppeal } from '../../src/appeals/import-appeal.ts'
import { openAppeal } from '../../src/appeals/open-appeal.ts'
import { addPreviewLink } from '../../src/appeals/preview-links/add-preview-link.ts'
import { withdrawPreviewLinks } from '../../src/appeals/preview-links/withdraw-preview-links.ts'
import { proveRecipient } from '../../src/appeals/prove-recipient.ts'
import { findAppeal } from '../../src/appeals/store.ts'
import { addCampaign } from '../../src/campaigns/add-campaign.ts'
import { addRecipient } from '../../src/campaigns/add-recipient.ts'
import { openChallenge } from '../../src/campaigns/challenge.ts'
import { newIdentity } from '../../src/campaigns/identity.ts'
import { findCampaign } from '../../src/campaigns/store.ts'
import { DAY, HOUR } from '../../src/core/clock.ts'
import { settleNow } from '../../src/count/settle-now.ts'
import { verifyAudit } from '../../src/db/audit.ts'
import { rekeyAppeal } from '../../src/erasure/rekey.ts'
import { shredDue } from '../../src/erasure/shred-due.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { addImported } from '../../src/imports/add-imported.ts'
import { reportName } from '../../src/moderation/report-name.ts'
import { holdSignature, invalidateSignature, releaseSignature, removeSignature } from '../../src/moderation/states.ts'
import { undoNames } from '../../src/moderation/undo-names.ts'
import { beginAccess } from '../../src/staff/access/begin-access.ts'
import { finishAccess } from '../../src/staff/access/finish-access.ts'
import { makeResetLink } from '../../src/staff/access/make-reset-link.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { askForPassphrase } from '../../src/staff/losses/forgotten.ts'
import { beginFactorReset, finishFactorReset } from '../../src/staff/losses/reset-factor.ts'
import { resetMember } from '../../src/staff/losses/reset-member.ts'
import { resetsDue } from '../../src/staff/losses/resets-due.ts'
import { setForgottenPassphrase } from '../../src/staff/losses/set-forgotten-passphrase.ts'
import { stopMemberReset } from '../../src/staff/losses/stop-reset.ts'
import { askForAddress, confirmNewAddress } from '../../src/staff/own-account/change-address.ts'
import { changeFactor, offerFactor } from '../../src/staff/own-account/change-factor.ts'
import { changePassphrase } from '../../src/staff/own-account/change-passphrase.ts'
import { renewRecoveryCodes } from '../../src/staff/own-account/renew-recovery-codes.ts'
import type { Action } from '../../src/staff/roles.ts'
import { actorOf } from '../../src/staff/sessions/session.ts'
import { invite } from '../../src/staff/team/invite.ts'
import { removeMember } from '../../src/staff/team/remove-member.ts'
import { addToken } from '../../src/staff/tokens/add-token.ts'
import { revokeToken } from '../../src/staff/tokens/revoke-token.ts'
import { postgresOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { dieAfter } from '../support/dying.ts'
import { hideName, hideReported, keepName, keepReported, namesOf } from '../support/moderate.ts'
import { codeOf, halfSession, join, PASSPHRASE, sessionOf } from '../support/staff.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'
import { letterAt } from './mailbox.ts'

const SLUG = 'release'
const by = { slug: SLUG }
const TEXT = { title: 'Release', short_title: 'Release', opening: 'to all', byline: 'By us', body: 'Home.' }
const draft = (title: string, locales = ['en']) =>
  AppealDraft.parse({
    ...{ slug: 'draft', kind: 'letter', safety: 'open', source_locale: 'en' },
    texts: Object.fromEntries(locales.map((locale) => [locale, { ...TEXT, title }])),
  })
const file = (title: string, locales?: string[]) => ({ campaign: 'relatives', draft: draft(title, locales) })

interface Case {
  action: Action
  /** Makes what the act needs, and gives the act. */
  arrange(deps: TestDeps): Promise<(deps: TestDeps) => Promise<unknown>>
  /** One row when the act has had its effect, none before. */
  effect: string
}

/** An appeal with one shown public name, whose id and version are given. */
async function shownName(deps: TestDeps) {
  await signed(deps, SLUG, { address: 'anna@example.org', name: 'Anna' })
  await settled(deps, SLUG)
  const [name] = await namesOf(deps, OPERATOR, { slug: SLUG, look: 'all' })
  if (!name) throw new Error('no name')
  return { ...by, id: name.id, version: name.version, reason: 'looked at again' }
}

async function reportedName(deps: TestDeps) {
  const name = await shownName(deps)
  const appeal = await findAppeal(deps.db, SLUG)
  if (appeal) await reportName(deps, appeal, name.id, { reason: 'spam', words: null })
  return name
}

async function challenged(deps: TestDeps) {
  const { identity, recipient } = await newIdentity()
  const { challenge } = await addRecipient(deps, OPERATOR, { campaign: 'relatives', recipient, label: 'first' })
  return { campaign: 'relatives', recipient, answer: await openChallenge(challenge, identity), label: 'again' }
}

const VERA = 'vera@example.org'

/** An owner who has stepped up, and another member with an address. */
async function ownerAndMember(deps: TestDeps) {
  const owner = await join(deps)
  const actor = actorOf({ ...(await sessionOf(deps, owner.token)), steppedUp: true })
  const { handle, passphrase } = await join(deps, { handle: 'green-river', role: 'editor', address: VERA })
  return { actor, handle, passphrase }
}

async function newTokenOf(deps: TestDeps) {
  const campaignId = (await findCampaign(deps.db, 'relatives'))?.id ?? ''
  return { campaignId, name: 'a program', role: 'owner', access: 'write', days: 30 } as const
}

const person = { visibility: 'public', name: 'Vera', descriptor: null, country: null } as const
const provenance = { source: 'collected', by: 'us', day: '2027-03-01', consent: 'on paper' } as const

const CASES: Case[] = [
  {
    action: 'campaign.added',
    arrange: async () => (deps) => addCampaign(deps, OPERATOR, { slug: 'others', name: 'Others' }),
    effect: `select 1 from campaigns where slug = 'others'`,
  },
  {
    action: 'recipient.added',
    arrange: async () => {
      const { recipient } = await newIdentity()
      return (deps) => addRecipient(deps, OPERATOR, { campaign: 'relatives', recipient, label: 'second' })
    },
    effect: 'select 1 from recipients where proven_on is null',
  },
  {
    action: 'recipient.challenged',
    arrange: async (deps) => {
      const known = await challenged(deps)
      await deps.db
        .updateTable('recipients')
        .set({ label_sealed: Buffer.from('before') })
        .execute()
      return (dying) => addRecipient(dying, OPERATOR, known)
    },
    effect: `select 1 from recipients where label_sealed <> 'before'`,
  },
  {
    action: 'recipient.proven',
    arrange: async (deps) => {
      const known = await challenged(deps)
      return (dying) => proveRecipient(dying, OPERATOR, known)
    },
    effect: 'select 1 from epochs where number > 2',
  },
  {
    action: 'appeal.imported',
    arrange: async () => (deps) => importAppeal(deps, OPERATOR, file('First')),
    effect: `select 1 from appeals where slug = 'draft'`,
  },
  {
    action: 'appeal.replaced',
    arrange: async (deps) => {
      await importAppeal(deps, OPERATOR, file('First'))
      return (dying) => importAppeal(dying, OPERATOR, file('Second'))
    },
    effect: `select 1 from appeal_texts where title = 'Second'`,
  },
  {
    action: 'appeal.preview_added',
    arrange: async (deps) => {
      await importAppeal(deps, OPERATOR, file('First'))
      return (dying) => addPreviewLink(dying, OPERATOR, { slug: 'draft' })
    },
    effect: 'select 1 from preview_links',
  },
  {
    action: 'appeal.previews_withdrawn',
    arrange: async (deps) => {
      await importAppeal(deps, OPERATOR, file('First'))
      await addPreviewLink(deps, OPERATOR, { slug: 'draft' })
      return (dying) => withdrawPreviewLinks(dying, OPERATOR, { slug: 'draft' })
    },
    effect: `select 1 from appeals where slug = 'draft' and not exists (select 1 from preview_links)`,
  },
  {
    action: 'appeal.deleted',
    arrange: async () => (deps) => deleteAppeal(deps, OPERATOR, by),
    effect: `select 1 from appeals where state = 'gone' and not exists (select 1 from appeal_texts)`,
  },
  {
    action: 'appeal.translated',
    arrange: async (deps) => {
      await importAppeal(deps, OPERATOR, file('First'))
      await openAppeal(deps, OPERATOR, { slug: 'draft' })
      return (dying) => importAppeal(dying, OPERATOR, file('First', ['en', 'be']))
    },
    effect: `select 1 from appeal_texts join appeals on id = appeal_id where slug = 'draft' and locale = 'be'`,
  },
  {
    action: 'appeal.opened',
    arrange: async (deps) => {
      await importAppeal(deps, OPERATOR, file('First'))
      return (dying) => openAppeal(dying, OPERATOR, { slug: 'draft' })
    },
    effect: `select 1 from appeals join counts on id = appeal_id where slug = 'draft' and state = 'open'`,
  },
  {
    action: 'appeal.changed',
    arrange: async (deps) => {
      await signed(deps, SLUG, { address: 'anna@example.org' })
      return (dying) => changeAppeal(dying, OPERATOR, { ...by, change: { goal: 100, safety: 'protected' } })
    },
    effect: `select 1 from appeals join appeal_changes on id = appeal_id where goal = 100 and safety = 'protected'`,
  },
  {
    action: 'campaign.changed',
    arrange: async () => (deps) => changeCampaign(deps, OPERATOR, { slug: 'relatives', contact: 'new' }),
    effect: `select 1 from campaigns where contact = 'new'`,
  },
  {
    action: 'appeal.archived',
    arrange: async (deps) => {
      await closeAppeal(deps, OPERATOR, by)
      deps.clock.advance(2 * DAY)
      await shredDue(deps)
      return (dying) => archiveAppeal(dying, OPERATOR, by)
    },
    effect: `select 1 from appeals where slug = '${SLUG}' and state = 'archived'`,
  },
  {
    action: 'appeal.closed',
    arrange: async () => (deps) => closeAppeal(deps, OPERATOR, by),
    effect: `select 1 from appeals where slug = '${SLUG}' and state = 'closed'`,
  },
  {
    action: 'appeal.stopped',
    arrange: async () => (deps) => stopAppeal(deps, OPERATOR, by),
    effect: `select 1 from appeals where slug = '${SLUG}' and stopped_at is not null`,
  },
  {
    action: 'appeal.erased',
    arrange: async () => (deps) => stopAppeal(deps, OPERATOR, by),
    effect: `select 1 from appeals where slug = '${SLUG}' and shredded_at is not null`,
  },
  {
    action: 'appeal.rekeyed',
    arrange: async () => (deps) => rekeyAppeal(deps, OPERATOR, { ...by, replaceGoodKey: true }),
    effect: `select 1 from appeals where slug = '${SLUG}' and rekeyed_on is not null`,
  },
  {
    action: 'name.hidden',
    arrange: async (deps) => {
      const name = await shownName(deps)
      return (dying) => hideName(dying, OPERATOR, name)
    },
    effect: `select 1 from signatures where look = 'hidden'`,
  },
  {
    action: 'name.kept',
    arrange: async (deps) => {
      const name = await shownName(deps)
      const { version } = await hideName(deps, OPERATOR, name)
      return (dying) => keepName(dying, OPERATOR, { ...name, version: version ?? '' })
    },
    effect: `select 1 from signatures where look = 'shown'`,
  },
  {
    action: 'name.undone',
    arrange: async (deps) => {
      const name = await reportedName(deps)
      await keepReported(deps, OPERATOR, name)
      return (dying) => undoNames(dying, OPERATOR, { ...by, undone: [{ ...name, reopen: true }] })
    },
    effect: `
      select 1 from reports join signatures s on s.id = signature_id where decided_on is null and look = 'waiting'
        and not exists (select 1 from mutes)`,
  },
  {
    action: 'report.kept',
    arrange: async (deps) => {
      const name = await reportedName(deps)
      return (dying) => keepReported(dying, OPERATOR, name)
    },
    effect: `select 1 from reports join mutes using (signature_id) where decision = 'kept'`,
  },
  {
    action: 'report.hidden',
    arrange: async (deps) => {
      const name = await reportedName(deps)
      return (dying) => hideReported(dying, OPERATOR, name)
    },
    effect: `select 1 from reports join signatures s on s.id = signature_id where decision = 'hidden' and look = 'hidden'`,
  },
  {
    action: 'signature.removed',
    arrange: async (deps) => {
      const name = await shownName(deps)
      return (dying) => removeSignature(dying, OPERATOR, name)
    },
    effect: `select 1 from withdrawn join count_changes using (appeal_id) where cause = 'removed'`,
  },
  {
    action: 'signature.held',
    arrange: async (deps) => {
      const name = await shownName(deps)
      return (dying) => holdSignature(dying, OPERATOR, name)
    },
    effect: `select 1 from signatures join count_changes using (appeal_id) where state = 'held' and cause = 'held'`,
  },
  {
    action: 'signature.released',
    arrange: async (deps) => {
      const name = await shownName(deps)
      await holdSignature(deps, OPERATOR, name)
      return (dying) => releaseSignature(dying, OPERATOR, { ...name, version: undefined })
    },
    effect: `select 1 from signatures join count_changes using (appeal_id) where state = 'counted' and cause = 'released'`,
  },
  {
    action: 'signature.invalidated',
    arrange: async (deps) => {
      const name = await shownName(deps)
      return (dying) => invalidateSignature(dying, OPERATOR, name)
    },
    effect: `select 1 from signatures join count_changes using (appeal_id) where state = 'invalid'`,
  },
  {
    action: 'signature.added',
    arrange: async () => (deps) => addImported(deps, OPERATOR, { ...by, ...person, ...provenance }),
    effect: `select 1 from signatures join count_changes using (appeal_id) where source = 'collected' and cause = 'added'`,
  },
  {
    action: 'staff.invited',
    arrange: async (deps) => {
      const campaignId = (await findCampaign(deps.db, 'relatives'))?.id ?? ''
      return (dying) => invite(dying, OPERATOR, { campaignId, role: 'editor', address: 'vera@example.org' })
    },
    effect: 'select 1 from staff_links where ended is null',
  },
  {
    action: 'staff.joined',
    arrange: async (deps) => {
      const campaignId = (await findCampaign(deps.db, 'relatives'))?.id ?? ''
      const { token } = await invite(deps, OPERATOR, { campaignId, role: 'editor', address: 'vera@example.org' })
      const link = { token, purpose: 'invite' } as const
      const { kept, secret } = await beginAccess(deps, link, { handle: 'green-river', passphrase: PASSPHRASE }, [])
      return (dying) => finishAccess(dying, link, { kept, code: codeOf(secret, deps.clock.now()) })
    },
    effect: `
      select 1 from staff_accounts a join staff_factors f on f.account_id = a.id join staff_sessions s on s.account_id = a.id
      join staff_used_codes u on u.account_id = a.id
      where not exists (select 1 from staff_links where ended is null)
        and (select count(*) from staff_recovery_codes r where r.account_id = a.id) = 10`,
  },
  {
    action: 'staff.reset_link_made',
    arrange: async (deps) => {
      const { handle } = await join(deps)
      return (dying) => makeResetLink(dying, OPERATOR, { handle })
    },
    effect: 'select 1 from staff_links where ended is null',
  },
  {
    action: 'staff.access_reset',
    arrange: async (deps) => {
      const { handle } = await join(deps)
      await deps.db.updateTable('staff_accounts').set({ passphrase: null }).execute()
      const { token } = await makeResetLink(deps, OPERATOR, { handle })
      const link = { token, purpose: 'reset' } as const
      const { kept, secret } = await beginAccess(deps, link, { passphrase: PASSPHRASE }, [])
      return (dying) => finishAccess(dying, link, { kept, code: codeOf(secret, deps.clock.now()) })
    },
    effect: `
      select 1 from staff_accounts where passphrase is not null
        and not exists (select 1 from staff_links where ended is null) and (select count(*) from staff_sessions) = 1`,
  },
  {
    action: 'staff.removed',
    arrange: async (deps) => {
      const { handle } = await join(deps)
      return (dying) => removeMember(dying, OPERATOR, { handle, last: true })
    },
    effect: 'select 1 where not exists (select 1 from staff_accounts) and not exists (select 1 from staff_sessions)',
  },
  {
    action: 'token.added',
    arrange: async (deps) => {
      const token = await newTokenOf(deps)
      return (dying) => addToken(dying, OPERATOR, token)
    },
    effect: 'select 1 from staff_tokens',
  },
  {
    action: 'token.revoked',
    arrange: async (deps) => {
      const { id } = await addToken(deps, OPERATOR, await newTokenOf(deps))
      return (dying) => revokeToken(dying, OPERATOR, { id })
    },
    effect: `select 1 where not exists (select 1 from staff_tokens)`,
  },
  {
    action: 'account.passphrase_changed',
    arrange: async (deps) => {
      const member = await join(deps)
      await halfSession(deps, member)
      const session = await sessionOf(deps, member.token)
      const next = 'a quite new passphrase'
      return async (dying) => {
        // Each death costs one of the ten tries.
        await deps.db.deleteFrom('staff_tries').execute()
        return changePassphrase(dying, session, { passphrase: member.passphrase, next }, [])
      }
    },
    effect: 'select 1 where (select count(*) from staff_sessions) = 1',
  },
  {
    action: 'account.factor_changed',
    arrange: async (deps) => {
      const session = { ...(await sessionOf(deps, (await join(deps)).token)), steppedUp: true }
      const { kept, secret } = await offerFactor(deps, session)
      return (dying) => changeFactor(dying, session, { kept, code: codeOf(secret, deps.clock.now()) })
    },
    effect: 'select 1 where (select count(*) from staff_used_codes) = 2',
  },
  {
    action: 'account.codes_renewed',
    arrange: async (deps) => {
      const session = { ...(await sessionOf(deps, (await join(deps)).token)), steppedUp: true }
      await deps.db.deleteFrom('staff_recovery_codes').execute()
      return (dying) => renewRecoveryCodes(dying, session)
    },
    effect: 'select 1 where (select count(*) from staff_recovery_codes) = 10',
  },
  {
    action: 'staff.reset_asked',
    arrange: async (deps) => {
      const { actor, handle } = await ownerAndMember(deps)
      return (dying) => resetMember(dying, actor, { handle, what: 'factor' })
    },
    effect: 'select 1 from staff_resets where exists (select 1 from outbox)',
  },
  {
    action: 'staff.reset_stopped',
    arrange: async (deps) => {
      const { actor, handle } = await ownerAndMember(deps)
      await resetMember(deps, actor, { handle, what: 'factor' })
      return (dying) => stopMemberReset(dying, actor, { handle })
    },
    effect: 'select 1 where not exists (select 1 from staff_resets) and (select count(*) from staff_notices) = 2',
  },
  {
    action: 'staff.reset_due',
    arrange: async (deps) => {
      const { actor, handle } = await ownerAndMember(deps)
      await resetMember(deps, actor, { handle, what: 'both' })
      deps.clock.advance(25 * HOUR)
      return resetsDue
    },
    effect: 'select 1 from staff_links where token is not null and not exists (select 1 from staff_resets)',
  },
  {
    action: 'account.passphrase_reset',
    arrange: async (deps) => {
      const { handle, recoveryCodes } = await join(deps, { address: VERA })
      await askForPassphrase(deps, { handle, locale: 'en' })
      const { token } = await letterAt(deps, VERA, '/staff/reset')
      const given = { passphrase: 'a quite new passphrase', recovery: recoveryCodes[0] }
      return (dying) => setForgottenPassphrase(dying, token, given, [])
    },
    effect: `
      select 1 from staff_notices where not exists (select 1 from staff_links where ended is null)
        and (select count(*) from staff_recovery_codes) = 9`,
  },
  {
    action: 'account.factor_reset',
    arrange: async (deps) => {
      const { actor, handle, passphrase } = await ownerAndMember(deps)
      await resetMember(deps, actor, { handle, what: 'factor' })
      deps.clock.advance(25 * HOUR)
      await resetsDue(deps)
      const { token } = await letterAt(deps, VERA, '/staff/reset')
      const { kept, secret } = await beginFactorReset(deps, token, { passphrase })
      return (dying) => finishFactorReset(dying, token, { kept, code: codeOf(secret, deps.clock.now()) })
    },
    effect: 'select 1 from staff_notices where not exists (select 1 from staff_links where ended is null)',
  },
  {
    action: 'account.address_changed',
    arrange: async (deps) => {
      const session = { ...(await sessionOf(deps, (await join(deps)).token)), steppedUp: true }
      await askForAddress(deps, session, { address: VERA, locale: 'en' })
      const { token } = await letterAt(deps, VERA, '/staff/reset')
      return (dying) => confirmNewAddress(dying, token)
    },
    effect:
      'select 1 from staff_accounts where address is not null and not exists (select 1 from staff_links where ended is null)',
  },
]

postgresOnly('every act of the command line, its process killed after each statement in turn', (use) => {
  async function timesLogged(action: Action): Promise<number> {
    const rows = await use().db.selectFrom('audit_log').select('seq').where('action', '=', action).execute()
    return rows.length
  }
  const isDone = async (effect: string): Promise<boolean> =>
    (await sql.raw(`select 1 where exists (${effect})`).execute(use().db)).rows.length === 1

  describe.each(CASES)('$action', ({ action, arrange, effect }) => {
    test('is on the log when it is done, and not otherwise', async () => {
      const deps = await testDeps(use())
      await makeCampaign(deps)
      await makeAppeal(deps, SLUG)
      const perform = await arrange(deps)
      const before = await timesLogged(action)
      expect(await isDone(effect)).toBe(false)
      let killed = 0
      for (let nth = 1; !(await isDone(effect)); nth++) {
        const { db, died } = dieAfter(use().pool, nth)
        await perform({ ...deps, db }).catch((error) => {
          if (!died()) throw error
          killed++
        })
        const times = (await timesLogged(action)) - before
        expect(times, `after statement ${nth}`).toBe((await isDone(effect)) ? 1 : 0)
      }
      // Begin, lock, change, log and commit at the least; the commit itself is done although nobody is told.
      expect(killed).toBeGreaterThan(5)
      expect((await verifyAudit(use().db, deps.secrets.log)).brokenAt).toBeNull()
    })
  })

  test('a settle off its grid is on the log before anything has moved', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps, SLUG)
    await signed(deps, SLUG, { address: 'anna@example.org' })
    for (let nth = 1; ; nth++) {
      const { db, died } = dieAfter(use().pool, nth)
      await settleNow({ ...deps, db }, OPERATOR, by).catch((error) => {
        if (!died()) throw error
      })
      const moved = await isDone('select 1 from signatures')
      const { rows } = await sql`select 1 from audit_log where action = 'appeal.settle_asked'`.execute(use().db)
      if (moved) expect(rows.length).toBeGreaterThan(0)
      if (!died()) break
    }
    expect(await isDone('select 1 from signatures')).toBe(true)
  })
})
