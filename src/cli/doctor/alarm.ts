import { randomUUID } from 'node:crypto'
import { html } from 'hono/html'
import type { Config } from '../../config.ts'
import { systemClock } from '../../core/clock.ts'
import { parseAddress } from '../../core/email.ts'
import { mailerOf } from '../../platform/open-deps.ts'
import { CommandError } from '../command-error.ts'
import { type Finding, lineOf } from '../finding.ts'

/**
 * Mails broken findings to the typed address, without database and keys, which may be what is broken. Throws a
 * CommandError when no letter can leave; no message repeats the address.
 */
export async function sendAlarm(config: Config, typed: string, findings: Finding[]): Promise<void> {
  const parsed = parseAddress(typed)
  if (!parsed.ok) throw new CommandError('--alarm is no e-mail address: write it like name@example.org')
  if (config.mail.kind === 'mailbox') throw new CommandError('--alarm needs SMTP_URL or RESEND_API_KEY')
  const text = findings.map(lineOf).join('\n')
  const subject = `Undersigned needs you: ${[...new Set(findings.map(({ check }) => check))].join(', ')}`
  const page = await html`<pre>${text}</pre>`
  const mailer = mailerOf(config, systemClock)
  try {
    const letter = { to: parsed.address, subject, text: `${config.publicUrl}\n\n${text}\n`, html: String(page) }
    const [sent] = await mailer.send([letter], randomUUID())
    if (sent?.is !== 'sent') throw new CommandError(`the alarm did not leave (${sent ? sent.class : 'no answer'})`)
  } finally {
    await mailer.close()
  }
}
