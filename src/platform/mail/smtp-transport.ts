import { setMaxListeners } from 'node:events'
import { createTransport } from 'nodemailer'
import { isLoopback } from '../../config.ts'
import { SECOND } from '../../core/clock.ts'
import { parseAddress } from '../../core/email.ts'
import type { Letter, Sent } from '../../deps.ts'

/** Connections open at once, each with at most one letter under way. */
const CONNECTIONS = 24
const TIMEOUT = 12 * SECOND

export interface SmtpOptions {
  /** `smtp:` or `smtps:`; the query may set those options of nodemailer that `smtpUrl` lets pass. */
  url: string
  from: string
  /** Milliseconds that one call may take; 12,000 by default. */
  timeout?: number
}

export interface SmtpTransport {
  send(letters: Letter[]): Promise<Sent[]>
  check(): Promise<void>
}

/**
 * A pool of connections to an SMTP server. `smtps:` is TLS from the start; `smtp:` uses STARTTLS where it is offered,
 * and requires STARTTLS of any host but this machine.
 */
export function smtpTransport(options: SmtpOptions): SmtpTransport {
  const { timeout = TIMEOUT } = options
  const transport = createTransport({
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: Number.POSITIVE_INFINITY,
    // A single requeue covers a connection that was idle too long; further retries are the outbox's task.
    maxRequeues: 1,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
    requireTLS: !isLoopback(options.url),
    // The name in EHLO; by default the machine's own name would stand in every letter.
    name: options.from.replace(/^.*@|>$/g, ''),
    disableFileAccess: true,
    disableUrlAccess: true,
    url: options.url,
  })

  async function sendOne(letter: Letter, signal: AbortSignal): Promise<Sent> {
    const parsed = parseAddress(letter.to)
    if (!parsed.ok || parsed.address !== letter.to) return { is: 'refused', class: 'address' }
    try {
      await transport.sendMail({
        from: options.from,
        // An object: nodemailer would parse a string as a list of addresses.
        to: { name: '', address: letter.to },
        subject: letter.subject,
        text: letter.text,
        html: letter.html,
        // Quoted-printable, by default, breaks the link over two lines, and not every mail program puts it together.
        encoding: 'base64',
        headers: { 'Auto-Submitted': 'auto-generated' },
        xMailer: false,
        signal,
      })
      return { is: 'sent' }
    } catch (error) {
      return outcomeOf(error as SmtpError)
    }
  }

  return {
    async send(letters) {
      const signal = AbortSignal.timeout(timeout)
      setMaxListeners(letters.length + 1, signal)
      return Promise.all(letters.map((letter) => sendOne(letter, signal)))
    },
    async check() {
      try {
        await transport.verify()
      } catch (error) {
        const outcome = outcomeOf(error as SmtpError)
        throw new Error(`the SMTP server did not let us in: ${outcome.is === 'sent' ? '' : outcome.class}`)
      }
    },
  }
}

/** The fields of nodemailer's errors that are used. The message may hold the address and is passed on to nobody. */
interface SmtpError {
  code?: string
  command?: string
  response?: string
  responseCode?: number
}

const CONNECTION_TROUBLE: Record<string, string> = {
  ETIMEDOUT: 'timeout',
  EABORT: 'timeout',
  ETLS: 'tls',
  EAUTH: 'auth',
  ENOAUTH: 'auth',
}

/**
 * The outcome of a failed letter. A 5yz reply about the recipient or the letter is final; after a 5yz reply about this
 * client or the sender the letter waits, since the operator can mend the cause.
 */
function outcomeOf({ code = '', command = '', response = '', responseCode }: SmtpError): Sent {
  const aboutLetter = code === 'EENVELOPE' || code === 'EMESSAGE'
  if (!aboutLetter || responseCode === 421) return { is: 'later', class: CONNECTION_TROUBLE[code] ?? 'connection' }
  if (command === 'API') return { is: 'refused', class: 'address' }
  if (command === 'MAIL FROM') return { is: 'later', class: 'sender' }
  // The enhanced status code (RFC 3463) says more than the three digits before it.
  const status = /^[245]\d\d[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1]
  const isForGood = responseCode !== undefined && responseCode >= 500 && responseCode !== 503
  return { is: isForGood ? 'refused' : 'later', class: status ?? String(responseCode ?? 'smtp') }
}
