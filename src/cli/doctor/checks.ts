import { randomUUID } from 'node:crypto'
import { LEAST_RECIPIENTS } from '../../appeals/appeal.ts'
import { appealKeyName, isAppealKey, readAppealKey } from '../../appeals/key.ts'
import { shreddedAppeals } from '../../appeals/state-store.ts'
import { recipientsOf } from '../../campaigns/list-recipients.ts'
import { after, HOUR, MINUTE } from '../../core/clock.ts'
import { parseAddress } from '../../core/email.ts'
import { isRefusal } from '../../core/errors.ts'
import { lastDailySettle } from '../../count/grid.ts'
import { appealsWaiting } from '../../count/grid-store.ts'
import { recount } from '../../count/recount.ts'
import { verifyAudit } from '../../db/audit.ts'
import { countExpired } from '../../erasure/retention.ts'
import { outboxState } from '../../outbox/state-store.ts'
import { OPERATOR } from '../../staff/actor.ts'
import { logInWords } from '../audit.ts'
import { broken, type Check, type Finding, note, sound } from '../finding.ts'
import { summaryOf } from '../retention.ts'
import { appealsWithKeys, campaignSlugs, privateAppeals, secretCheck, setAsideRows } from './store.ts'

export const checkSchema: Check = async (deps) => {
  const state = await deps.schemaState()
  if (state === 'current') return [sound('schema', 'is of this version')]
  const mends = {
    behind: 'run migrate as the owner of the tables',
    ahead: 'install the newer version',
    changed: 'restore the files of sql/ that came with this version',
  }
  return [broken('schema', `is ${state}`, mends[state])]
}

export const checkSecret: Check = async (deps) => {
  const held = await secretCheck(deps.db)
  if (!held) return [sound('secret', 'the database has not met a SECRET_KEY yet')]
  if (held.equals(deps.secrets.check)) return [sound('secret', 'SECRET_KEY is the one that the database was made with')]
  return [broken('secret', 'SECRET_KEY is not the one that the database was made with', 'set that one again')]
}

export const checkMail: Check = async (deps) => {
  const { name } = deps.mailer
  try {
    await deps.mailer.check()
  } catch (error) {
    const why = error instanceof Error ? error.message : 'no answer'
    return [broken('mail', `${name}: ${why}`, name === 'smtp' ? 'check SMTP_URL' : 'check RESEND_API_KEY')]
  }
  if (name !== 'mailbox') return [sound('mail', `${name} lets us in. Click and open tracking must be off there`)]
  return [note('mail', 'letters stay on this machine, at /dev/mail', 'set SMTP_URL or RESEND_API_KEY to send them')]
}

/** Sends a trial letter to the typed address. No finding repeats the address. */
export const checkTrialLetter =
  (typed: string): Check =>
  async (deps) => {
    const parsed = parseAddress(typed)
    if (!parsed.ok) return [broken('trial letter', 'that is no e-mail address', 'write it like name@example.org')]
    const link = deps.config.publicUrl
    const lines = ['This is a trial letter from our site:', link, 'Letters to signers will arrive like this one.']
    const html = lines.map((line) => `<p>${line === link ? `<a href="${link}">${link}</a>` : line}</p>`).join('\n')
    const letter = { to: parsed.address, subject: 'Trial letter', text: `${lines.join('\n\n')}\n`, html }
    const [sent] = await deps.mailer.send([letter], randomUUID())
    if (sent?.is === 'sent')
      return [
        sound('trial letter', `was taken: look whether it arrives, not as spam, and with ${link} behind its link`),
      ]
    const why = sent ? `${sent.is}: ${sent.class}` : 'no answer'
    return [broken('trial letter', `was not taken (${why})`, 'check MAIL_FROM, and what the mail company says of it')]
  }

/** The effect of a missing key. Links that signers hold, and letters already sent, still work. */
const WITHOUT_KEY = 'signing, confirming and finding lost links wait; nothing is lost'

export const checkKeys: Check = async (deps) => {
  const appeals = await appealsWithKeys(deps.db)
  const findings: Finding[] = []
  for (const { id, slug, key_fingerprint: keyFingerprint } of appeals) {
    try {
      await readAppealKey(deps, { id, keyFingerprint })
    } catch (error) {
      if (!isRefusal(error, 'unavailable')) throw error
      const restore = `restore its file (${appealKeyName(id)}….key) to KEY_DIR`
      const mend = `${restore}, or, when it is lost: appeal rekey ${slug}. That weakens only the duplicate check`
      findings.push(broken('keys', `the key of ${slug} is missing or another one: ${WITHOUT_KEY}`, mend))
    }
  }
  const names = await deps.keys.list()
  for (const { id, slug } of appeals)
    if (names.filter((name) => isAppealKey(name, id)).length > 1)
      findings.push(
        note(
          'keys',
          `an earlier key of ${slug}, or one that was never taken, is still there`,
          `appeal rekey ${slug} removes it, before it asks anything`,
        ),
      )
  for (const { id, slug } of await shreddedAppeals(deps.db))
    if (names.some((name) => isAppealKey(name, id)))
      findings.push(
        note('keys', `the key of ${slug}, which is shredded, is still there`, 'the server removes it at its next tick'),
      )
  return findings.length > 0 ? findings : [sound('keys', `${appeals.length} of ${appeals.length} appeal keys fit`)]
}

const FORGED =
  'somebody wrote to the database, SECRET_KEY or KEY_DIR is new, or a command was cut off: find out which, then recipient challenge and prove for each holder you trust'

const UNREADABLE = 'see that the user of the server can read KEY_DIR'

export const checkRecipients: Check = async (deps) => {
  const findings: Finding[] = []
  const proven = new Map<string, number>()
  for (const campaign of await campaignSlugs(deps.db)) {
    const { trust, recipients } = await recipientsOf(deps, OPERATOR, { campaign })
    if (trust === 'forged')
      findings.push(
        broken('recipients', `those of ${campaign} are not proven by this server: no name is sealed to them`, FORGED),
      )
    else if (trust === 'unknown')
      findings.push(broken('recipients', `those of ${campaign} cannot be checked: no name is sealed`, UNREADABLE))
    else proven.set(campaign, recipients.filter(({ sealedTo }) => sealedTo).length)
  }
  const appeals = await privateAppeals(deps.db)
  for (const { slug, campaign } of appeals) {
    const holders = proven.get(campaign)
    if (holders !== undefined && holders < LEAST_RECIPIENTS)
      findings.push(
        note(
          'recipients',
          `private signing is off for ${slug}: ${holders} of at least ${LEAST_RECIPIENTS} recipients are proven`,
          `recipient add --campaign ${campaign} --label WHO age1…, then recipient prove`,
        ),
      )
  }
  if (findings.length > 0) return findings
  return [sound('recipients', `private signing is on for ${appeals.length} open appeals`)]
}

const PATIENCE = 15 * MINUTE

export const checkOutbox: Check = async (deps) => {
  const now = deps.clock.now()
  const { waiting, retried, oldestDue, failures } = await outboxState(deps.db, now)
  const found = `${waiting} letters wait, ${retried} of them after a failure`
  const late = oldestDue && now.getTime() - oldestDue.getTime() > PATIENCE
  const mend = 'see that the server runs, and what its log says of mail'
  const lines = late
    ? [broken('outbox', `${found}; the oldest is due since ${oldestDue.toISOString()}`, mend)]
    : [sound('outbox', found)]
  for (const { day, company, class: why, letters } of failures)
    lines.push(
      note('outbox', `${day}: ${letters} letters to ${company} were given up (${why})`, 'ask the mail company why'),
    )
  return lines
}

/** A running server deletes every minute: rows that are two hours overdue show that no server does. */
const RETENTION_PATIENCE = 2 * HOUR

export const checkRetention: Check = async (deps) => {
  // Codes and tries tell their age by a time modulo an hour and less: nothing of them shows for how long they were due.
  const due = await countExpired(deps, after(deps.clock.now(), -RETENTION_PATIENCE))
  const overdue = { ...due, codes: 0, tries: 0 }
  if (Object.values(overdue).every((n) => n === 0)) return [sound('retention', 'nothing is kept beyond its time')]
  return [broken('retention', `kept beyond its time: ${summaryOf(overdue)}`, 'let the server run, or: retention')]
}

/** A daily settle that was missed is made up at the next full hour. */
const SETTLE_PATIENCE = 2 * HOUR

export const checkCounts: Check = async (deps) => {
  const recounts = await recount(deps)
  const drifting = recounts.filter((appeal) => !appeal.sound).map(({ slug }) => slug)
  const aside = await setAsideRows(deps.db)
  const lines =
    drifting.length > 0
      ? [broken('counts', `differ from the rows: ${drifting.join(', ')}`, 'see recount, and report this as a fault')]
      : [sound('counts', `equal the rows in ${recounts.length} appeals`)]
  const settle = lastDailySettle(after(deps.clock.now(), -SETTLE_PATIENCE))
  const waiting = await appealsWaiting(deps.db, settle)
  if (waiting.length > 0)
    lines.push(
      broken(
        'counts',
        `confirmed signatures wait for longer than a day, or missed the settle of 03:00 UTC: ${waiting.join(', ')}`,
        'see that the server runs, and what its log says of settle',
      ),
    )
  if (aside > 0)
    lines.push(
      broken('counts', `${aside} confirmed signatures could not be settled`, 'report this as a fault; they are kept'),
    )
  return lines
}

export const checkLog: Check = async (deps) => {
  const verified = await verifyAudit(deps.db, deps.secrets.log)
  if (verified.proven) return [sound('log', logInWords(verified))]
  return [broken('log', logInWords(verified), 'somebody changed it: compare with a backup')]
}
