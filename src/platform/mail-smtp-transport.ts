import { setMaxListeners } from 'node:events'
import { createTransport } from 'nodemailer'
import { isLoopback } from '../config.ts'
import { SECOND } from '../core/clock.ts'
import { parseAddress } from '../core/email.ts'
import type { Letter, Sent } from '../deps.ts'

/** How many letters can be on their way at once. */
const CONNECTIONS = 24
const TIMEOUT = 12 * SECOND

export interface SmtpOptions {
  /** `smtp:` or `smtps:`; a query may set what the pool takes, such as `?maxConnections=32&requireTLS=false`. */
  url: string
  from: string
  /** Milliseconds that one call may take; 12 s. */
  timeout?: number
}

export interface SmtpTransport {
  send(letters: Letter[]): Promise<Sent[]>
  check(): Promise<void>
}

/**
 * A pool of connections to an SMTP server: with STARTTLS where there is one, and demanded from any host but this
 * machine, or with TLS from the start (`smtps:`). Nothing in the URL can make it log.
 */
export function smtpTransport(options: SmtpOptions): SmtpTransport {
  const { timeout = TIMEOUT } = options
  const transport = createTransport({
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: Number.POSITIVE_INFINITY,
    // A server that hangs up is the outbox's business, beyond the second try for a connection that was idle too long.
    maxRequeues: 1,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
    requireTLS: !isLoopback(options.url),
    // Otherwise the machine's own name would stand in every letter.
    name: options.from.replace(/^.*@|>$/g, ''),
    disableFileAccess: true,
    disableUrlAccess: true,
    url: withoutLogging(options.url),
  })

  async function sendOne(letter: Letter, signal: AbortSignal): Promise<Sent> {
    if (!parseAddress(letter.to).ok) return { is: 'refused', class: 'address' }
    try {
      await transport.sendMail({
        from: options.from,
        // An object, since a text would be read as a list of addresses.
        to: { name: '', address: letter.to },
        subject: letter.subject,
        text: letter.text,
        html: letter.html,
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

/** What nodemailer tells of a failure; its message may hold the address and goes nowhere. */
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

/** 5yz is for good only where it answers the recipient or the letter: about us or the sender, it is the operator's to mend. */
function outcomeOf({ code = '', command = '', response = '', responseCode }: SmtpError): Sent {
  const aboutLetter = code === 'EENVELOPE' || code === 'EMESSAGE'
  if (!aboutLetter || responseCode === 421) return { is: 'later', class: CONNECTION_TROUBLE[code] ?? 'connection' }
  if (command === 'API') return { is: 'refused', class: 'address' }
  if (command === 'MAIL FROM') return { is: 'later', class: 'sender' }
  // The enhanced status code of RFC 3463 says more than the three digits in front of it.
  const status = /^[245]\d\d[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1]
  const isForGood = responseCode !== undefined && responseCode >= 500 && responseCode !== 503
  return { is: isForGood ? 'refused' : 'later', class: status ?? String(responseCode ?? 'smtp') }
}

function withoutLogging(text: string): string {
  const url = new URL(text)
  for (const option of ['logger', 'debug', 'transactionLog']) url.searchParams.delete(option)
  return url.href
}
