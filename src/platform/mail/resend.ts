import { type ErrorResponse, Resend } from 'resend'
import { SECOND } from '../../core/clock.ts'
import type { Letter, Mailer, Sent } from '../../deps.ts'

const TIMEOUT = 12 * SECOND
/** The most letters that Resend takes in one request. */
const BATCH = 100
/** Seconds to wait when Resend answers 429 without a usable `Retry-After`. */
const PAUSE = { rate: 1, quota: 600 }

/** Sends through Resend's API. `baseUrl`: undefined for Resend's own. `timeout`: milliseconds for one call. */
export function resendMailer(options: {
  apiKey: string
  baseUrl: string | undefined
  from: string
  timeout?: number
}): Mailer {
  const { timeout = TIMEOUT } = options
  const resend = new Resend(options.apiKey, {
    baseUrl: options.baseUrl?.replace(/\/+$/, '') ?? 'https://api.resend.com',
  })
  const asEmail = ({ to, subject, text, html }: Letter) => ({
    from: options.from,
    // An array: in a single string a comma would make two recipients of one address.
    to: [to],
    subject,
    text,
    html,
    headers: { 'Auto-Submitted': 'auto-generated' },
  })

  async function sendBatch(letters: Letter[], id: string, signal: AbortSignal): Promise<Sent[]> {
    if (signal.aborted) return letters.map(() => ({ is: 'later', class: 'timeout' }))
    const answer = await resend.batch.send(letters.map(asEmail), { idempotencyKey: id, signal })
    if (!answer.error) return letters.map(() => ({ is: 'sent' }))
    const outcome = outcomeOf(answer.error, answer.headers ?? {}, signal)
    // Resend refuses a whole batch for one bad letter: halving finds that letter in a few requests and sends the rest.
    if (outcome.is === 'refused' && letters.length > 1) return sendHalves(letters, id, signal)
    return letters.map(() => outcome)
  }

  async function sendHalves(letters: Letter[], id: string, signal: AbortSignal): Promise<Sent[]> {
    const middle = Math.ceil(letters.length / 2)
    const first = await sendBatch(letters.slice(0, middle), `${id}.0`, signal)
    const wait = first.find((sent) => sent.is === 'later')
    if (wait) return [...first, ...letters.slice(middle).map(() => wait)]
    return [...first, ...(await sendBatch(letters.slice(middle), `${id}.1`, signal))]
  }

  return {
    name: 'resend',
    idempotent: true,
    batch: BATCH,
    // Resend allows a few requests a second: sequential requests stay near that rate, and each carries 100 letters.
    parallel: 1,
    send: (letters, id) => sendBatch(letters, id, AbortSignal.timeout(timeout)),
    async check() {
      const signal = AbortSignal.timeout(timeout)
      const { error, headers } = await resend.get<unknown>('/domains', { signal })
      // Resend refuses a key that may only send with this error name, which shows that the key is good.
      if (!error || error.name === 'restricted_api_key') return
      const outcome = outcomeOf(error, headers ?? {}, signal)
      throw new Error(`Resend did not let us in: ${outcome.is === 'sent' ? '' : outcome.class}`)
    },
    close: async () => undefined,
  }
}

/** The outcome of a failed request. The error's message may hold an address, and never leaves this function. */
function outcomeOf(error: Partial<ErrorResponse>, headers: Record<string, string>, signal: AbortSignal): Sent {
  const { name = '', message = '', statusCode } = error
  if (typeof statusCode !== 'number') return { is: 'later', class: signal.aborted ? 'timeout' : 'connection' }
  if (statusCode === 429) {
    const isQuota = name.endsWith('_quota_exceeded')
    const asked = Number(headers['retry-after'])
    const retryAfter = asked > 0 ? Math.ceil(asked) : isQuota ? PAUSE.quota : PAUSE.rate
    return { is: 'later', class: isQuota ? 'quota' : 'rate', retryAfter }
  }
  if (statusCode === 401 || statusCode === 403 || /api key/i.test(message)) return { is: 'later', class: 'auth' }
  // Resend has seen this id with other bytes: the letters must be sent under a new id.
  if (name === 'invalid_idempotent_request') return { is: 'later', class: 'conflict' }
  if (name === 'invalid_from_address' || /`from`/.test(message)) return { is: 'later', class: 'sender' }
  if (statusCode === 400 || statusCode === 422) return { is: 'refused', class: String(statusCode) }
  return { is: 'later', class: String(statusCode) }
}
