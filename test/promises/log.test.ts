import { sql } from 'kysely'
import { expect, test } from 'vitest'
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
import { retireRecipient } from '../../src/appeals/retire-recipient.ts'
import { findAppeal } from '../../src/appeals/store.ts'
import { addCampaign } from '../../src/campaigns/add-campaign.ts'
import { addRecipient } from '../../src/campaigns/add-recipient.ts'
import { openChallenge } from '../../src/campaigns/challenge.ts'
import { challengeRecipient } from '../../src/campaigns/challenge-recipient.ts'
import { newIdentity } from '../../src/campaigns/identity.ts'
import { DAY, HOUR } from '../../src/core/clock.ts'
import { settleNow } from '../../src/count/settle-now.ts'
import { verifyAudit } from '../../src/db/audit.ts'
import type { Trx } from '../../src/db/database.ts'
import { enterOrganisations } from '../../src/endorsements/enter/enter-organisations.ts'
import { rekeyAppeal } from '../../src/erasure/rekey.ts'
import { shredDue } from '../../src/erasure/shred-due.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { addImported } from '../../src/imports/add-imported.ts'
import { catalogues } from '../../src/locale/translate.ts'
import { reportName } from '../../src/moderation/report-name.ts'
import { holdSignature, invalidateSignature, releaseSignature, removeSignature } from '../../src/moderation/states.ts'
import { undoNames } from '../../src/moderation/undo-names.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { LOGGED_ACTIONS } from '../../src/staff/roles.ts'
import { decided, organisation, reported as organisationReported } from '../endorsements/decisions.ts'
import { eachDatabase, postgresOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { takeList } from '../support/exported-list.ts'
import { hideName, hideReported, keepName, keepReported, namesOf } from '../support/moderate.ts'
import { endorsed } from '../support/offers.ts'
import { CAMPAIGN_FACTS, proveHolder, signed } from '../support/world.ts'
import { canaryFolded, canaryOf, canaryToken, foundIn } from './canaries.ts'
import { everyStaffVerb } from './staff-verbs.ts'

const NAME = 'Zyta Kanarek'
const PAPER = 'Paweł Kanarek'
const ADDRESS = 'kanarek@poczta.example'

const TEXT = { title: 'Release', short_title: 'Release', opening: 'to all', byline: 'By us', body: 'Home.' }
const draftIn = (texts: Record<string, typeof TEXT>) =>
  AppealDraft.parse({ slug: 'release', kind: 'letter', safety: 'open', source_locale: 'en', texts })

/** Does once everything that staff, the operator and the system do to a campaign; resolves to a manage token. */
async function everyVerb(deps: TestDeps): Promise<string> {
  const by = { slug: 'release' }
  await addCampaign(deps, OPERATOR, { slug: 'relatives', name: 'Relatives', ...CAMPAIGN_FACTS })
  await changeCampaign(deps, OPERATOR, { slug: 'relatives', contact: ADDRESS })
  const [first, second] = [await newIdentity(), await newIdentity()]
  await addRecipient(deps, OPERATOR, { campaign: 'relatives', recipient: first.recipient, label: NAME })
  await proveHolder(deps, first)
  await proveHolder(deps, second)
  const third = await newIdentity()
  await proveHolder(deps, third)
  const drill = { campaign: 'relatives', recipient: third.recipient }
  const { challenge } = await challengeRecipient(deps, OPERATOR, { ...drill, label: PAPER })
  await proveRecipient(deps, OPERATOR, { ...drill, answer: await openChallenge(challenge, third.identity) })
  await retireRecipient(deps, OPERATOR, drill)
  const file = (texts: Record<string, typeof TEXT>) => ({ campaign: 'relatives', draft: draftIn(texts) })
  await importAppeal(deps, OPERATOR, file({ en: TEXT }))
  await importAppeal(deps, OPERATOR, file({ en: { ...TEXT, title: 'Release them' } }))
  await addPreviewLink(deps, OPERATOR, by)
  await withdrawPreviewLinks(deps, OPERATOR, by)
  await openAppeal(deps, OPERATOR, by)
  await importAppeal(deps, OPERATOR, file({ en: { ...TEXT, title: 'Release them' }, be: TEXT }))

  const own = await signed(deps, 'release', { address: ADDRESS, name: NAME })
  await settleNow(deps, OPERATOR, by)
  const [shown] = await namesOf(deps, OPERATOR, { slug: 'release', look: 'shown' })
  if (!shown) throw new Error('no name is shown')
  const { id, version } = shown
  const decision = { ...by, id, version, reason: 'looked at again' }
  await reported(deps, id)
  await keepReported(deps, OPERATOR, decision)
  await deps.db.deleteFrom('mutes').execute()
  await reported(deps, id)
  const hidden = await hideReported(deps, OPERATOR, decision)
  await undoNames(deps, OPERATOR, { ...by, undone: [{ id, version: hidden.version ?? '', reopen: true }] })
  const again = await hideName(deps, OPERATOR, { ...decision, version: undefined })
  await keepName(deps, OPERATOR, { ...by, id, version: again.version ?? '' })
  await holdSignature(deps, OPERATOR, decision)
  await releaseSignature(deps, OPERATOR, { ...decision, version: undefined })
  await invalidateSignature(deps, OPERATOR, decision)
  const provenance = { source: 'collected', by: PAPER, day: '2027-03-01', consent: `letter of ${PAPER}` } as const
  const paper = { visibility: 'public', name: PAPER, descriptor: PAPER, country: null } as const
  const added = await addImported(deps, OPERATOR, { ...by, ...paper, ...provenance })
  await takeList(deps, { ...by, profile: 'sealed', format: 'jsonl', filter: {} })
  await removeSignature(deps, OPERATOR, { ...by, id: added })
  await decideOrganisations(deps)
  await rekeyAppeal(deps, OPERATOR, { ...by, replaceGoodKey: true })
  await changeAppeal(deps, OPERATOR, { ...by, change: { goal: 100, no_email: { en: PAPER }, safety: 'protected' } })
  await closeAppeal(deps, OPERATOR, by)
  deps.clock.advance(2 * DAY)
  await shredDue(deps)
  await archiveAppeal(deps, OPERATOR, by)
  await stopAppeal(deps, OPERATOR, by)
  await deleteUnsigned(deps)
  await everyStaffVerb(deps, { campaign: 'relatives', address: ADDRESS, name: NAME })
  return own
}

async function decideOrganisations(deps: TestDeps): Promise<void> {
  const csv = Buffer.from(`name,country\nUnion of ${PAPER},LT\nUnion of ${NAME},Litva\n`)
  await enterOrganisations(deps, OPERATOR, { slug: 'release', csv })
  for (const name of ['Union of Bells', 'Union of Chimes'])
    await endorsed(deps, 'release', { name, person: NAME, address: ADDRESS })
  await decided(deps, 'Union of Chimes', 'decline', { reason: 'not known to us' })
  await decided(deps, 'Union of Bells', 'approve')
  await organisationReported(deps, (await organisation(deps, 'Union of Bells')).id, `${NAME} is not of them`)
  await decided(deps, 'Union of Bells', 'approve')
  await decided(deps, 'Union of Bells', 'remove')
}

async function deleteUnsigned(deps: TestDeps): Promise<void> {
  const draft = AppealDraft.parse({ slug: 'release-2', kind: 'letter', source_locale: 'en', texts: { en: TEXT } })
  await importAppeal(deps, OPERATOR, { campaign: 'relatives', draft })
  await deleteAppeal(deps, OPERATOR, { slug: 'release-2' })
}

async function reported(deps: TestDeps, id: string): Promise<void> {
  const appeal = await findAppeal(deps.db, 'release')
  if (appeal) await reportName(deps, appeal, id, { reason: 'spam', words: `nobody is called ${NAME}` })
}

/** The demo's own is left out. */
const EXPECTED = LOGGED_ACTIONS.filter((action) => action !== 'demo.seeded').toSorted()

eachDatabase('the log', (use) => {
  test('has an entry of everything that staff do, with who, when and to what, and no name', async () => {
    const deps = await testDeps(use())
    const own = await everyVerb(deps)
    const rows = await deps.db.selectFrom('audit_log').selectAll().orderBy('seq').execute()
    const actions = [...new Set(rows.map(({ action }) => action))].sort()
    expect(actions).toEqual(EXPECTED)
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, n) => n + 1))
    for (const row of rows) {
      expect(row.actor, row.action).toMatch(/^(?:cli|system|[0-9a-f-]{36})$/)
      expect(row.at.getTime() % HOUR, row.action).toBe(0)
      expect(row.campaign_id, row.action).not.toBeNull()
      expect(row.subject, row.action).toMatch(/^(?:release(?:-2)?|relatives|age1[a-z0-9]+|[0-9a-f-]{36})$/)
      expect(row.at.getTime(), row.action).toBeGreaterThan(0)
      // The log's page has words for it, in every language.
      for (const detail of Object.keys(row.detail))
        expect(catalogues.en.messages, row.action).toHaveProperty([`log.detail.${detail}`])
    }
    const canaries = [
      ...[NAME, PAPER, ADDRESS].map((text) => canaryOf(text, text)),
      ...['Kanarek', 'Zyta', 'Paweł'].map((word) => canaryFolded(`${word}, folded`, word)),
      canaryToken('own link', own),
    ]
    for (const row of rows) expect(foundIn(Buffer.from(JSON.stringify(row)), canaries), row.action).toEqual([])
    expect(await verifyAudit(deps.db, deps.secrets.log)).toEqual({ entries: rows.length, brokenAt: null, proven: true })
  })

  test('what signers do to their own signatures is not in it', async () => {
    const deps = await testDeps(use())
    await everyVerb(deps)
    const length = async () => (await verifyAudit(deps.db, deps.secrets.log)).entries
    const before = await length()
    await openSecond(deps)
    const own = await signed(deps, 'second', { address: 'other@example.org' })
    const opened = await length()
    await withdraw(deps, own)
    await signed(deps, 'second', { address: 'third@example.org' })
    expect(opened).toBeGreaterThan(before)
    expect(await length()).toBe(opened)
  })

  async function openSecond(deps: TestDeps): Promise<void> {
    const draft = AppealDraft.parse({ slug: 'second', kind: 'letter', source_locale: 'en', texts: { en: TEXT } })
    await importAppeal(deps, OPERATOR, { campaign: 'relatives', draft })
    await openAppeal(deps, OPERATOR, { slug: 'second' })
  }

  test('cannot be changed or cut by the statements of the application', async () => {
    const deps = await testDeps(use())
    await everyVerb(deps)
    const changed = deps.db.updateTable('audit_log').set({ actor: 'nobody' }).where('seq', '=', 2).execute()
    await expect(changed).rejects.toThrow('append-only')
    await expect(deps.db.deleteFrom('audit_log').where('seq', '=', 2).execute()).rejects.toThrow('append-only')
    expect((await verifyAudit(deps.db, deps.secrets.log)).brokenAt).toBeNull()
  })

  const tampering: [string, (trx: Trx, last: number) => Promise<unknown>, (last: number) => number][] = [
    [
      'another actor',
      (trx) => trx.updateTable('audit_log').set({ actor: 'nobody' }).where('seq', '=', 3).execute(),
      () => 3,
    ],
    [
      'another action',
      (trx) => trx.updateTable('audit_log').set({ action: 'appeal.read' }).where('seq', '=', 4).execute(),
      () => 4,
    ],
    [
      'another subject',
      (trx) => trx.updateTable('audit_log').set({ subject: 'x' }).where('seq', '=', 1).execute(),
      () => 1,
    ],
    [
      'another time',
      (trx) =>
        trx
          .updateTable('audit_log')
          .set({ at: new Date(0) })
          .where('seq', '=', 5)
          .execute(),
      () => 5,
    ],
    [
      'another detail',
      (trx) => sql`update audit_log set detail = '{"reason":"none"}' where seq = 6`.execute(trx),
      () => 6,
    ],
    [
      'another campaign',
      (trx) => trx.updateTable('audit_log').set({ campaign_id: null }).where('seq', '=', 7).execute(),
      () => 7,
    ],
    [
      'another hash',
      (trx) =>
        trx
          .updateTable('audit_log')
          .set({ hash: Buffer.alloc(32) })
          .where('seq', '=', 8)
          .execute(),
      () => 8,
    ],
    ['an entry gone', (trx) => trx.deleteFrom('audit_log').where('seq', '=', 9).execute(), () => 9],
    ['the first gone', (trx) => trx.deleteFrom('audit_log').where('seq', '=', 1).execute(), () => 1],
    ['the last gone', (trx, last) => trx.deleteFrom('audit_log').where('seq', '=', last).execute(), (last) => last],
    [
      'two changed places',
      (trx) =>
        sql`update audit_log set seq = case seq when 2 then -3 else -2 end where seq in (2, 3)`
          .execute(trx)
          .then(() => sql`update audit_log set seq = -seq where seq < 0`.execute(trx)),
      () => 2,
    ],
    [
      'one put in at the end',
      (trx, last) =>
        sql`insert into audit_log select ${last + 1}, campaign_id, at, actor, action, subject, detail, hash from audit_log where seq = ${last}`.execute(
          trx,
        ),
      (last) => last + 1,
    ],
    ['all of it gone', (trx) => sql`truncate audit_log`.execute(trx), () => 1],
  ]

  test('tampering is found, and where it begins', async () => {
    const deps = await testDeps(use())
    await everyVerb(deps)
    const { entries } = await verifyAudit(deps.db, deps.secrets.log)
    for (const [what, tamper, brokenAt] of tampering)
      expect((await verifiedAfter(deps, (trx) => tamper(trx, entries))).brokenAt, what).toBe(brokenAt(entries))
    expect(await verifyAudit(deps.db, deps.secrets.log)).toEqual({ entries, brokenAt: null, proven: true })
  })
})

// The embedded database has one connection, and the check holds it.
postgresOnly('the log', (use) => {
  test('an entry that is added while the log is checked is no break', async () => {
    const deps = await testDeps(use())
    const { slug } = await addCampaign(deps, OPERATOR, { slug: 'relatives', name: 'Relatives', ...CAMPAIGN_FACTS })
    let added = 0
    const duringCheck = deps.db.withPlugin({
      transformQuery: ({ node }) => node,
      async transformResult({ result }) {
        // The check has just been told that no entry follows.
        if (result.rows.length === 0 && added++ === 0)
          await changeCampaign(deps, OPERATOR, { slug, contact: 'office@relatives.example' })
        return result
      },
    })
    const { proven, brokenAt } = await verifyAudit(duringCheck, deps.secrets.log)
    expect([added, proven, brokenAt]).toEqual([1, true, null])
    expect((await verifyAudit(deps.db, deps.secrets.log)).entries).toBe(2)
  })
})

/** Result of the check after tampering by the owner of the database; the tampering is rolled back. */
async function verifiedAfter({ db, secrets }: TestDeps, tamper: (trx: Trx) => Promise<unknown>) {
  let verified: Awaited<ReturnType<typeof verifyAudit>> | undefined
  const undo = new Error('undone')
  const outcome = db.transaction().execute(async (trx) => {
    await sql`alter table audit_log disable trigger audit_log_append_only`.execute(trx)
    await tamper(trx)
    verified = await verifyAudit(trx, secrets.log)
    throw undo
  })
  await expect(outcome).rejects.toBe(undo)
  if (!verified) throw new Error('nothing was verified')
  return verified
}
