import { onTestFinished } from 'vitest'
import type { SmtpSink } from '../support/smtp-sink.ts'

/** The mailboxes of all addresses, filled with the letters that the SMTP sink receives. */
export interface Letters {
  /** Resolves to the token of the first letter to that address. */
  tokenTo(address: string): Promise<string>
  /** Number of letters to that address. */
  to(address: string): number
  count(): number
}

/** Opens every letter that the sink receives, until the test ends. */
export function openLetters(sink: SmtpSink): Letters {
  const tokens = new Map<string, PromiseWithResolvers<string>>()
  const numbers = new Map<string, number>()
  const boxOf = (address: string) => {
    const box = tokens.get(address) ?? Promise.withResolvers<string>()
    tokens.set(address, box)
    return box
  }
  let seen = 0
  const timer = setInterval(async () => {
    const fresh = sink.letters.slice(seen)
    seen += fresh.length
    for (const letter of fresh) {
      numbers.set(letter.to, (numbers.get(letter.to) ?? 0) + 1)
      const { text = '' } = await sink.parsed(letter)
      const token = /\/c\/([A-Za-z0-9_-]{43})\b/.exec(text)?.[1]
      if (token) boxOf(letter.to).resolve(token)
    }
  }, 20)
  onTestFinished(() => clearInterval(timer))
  return {
    tokenTo: (address) => boxOf(address).promise,
    to: (address) => numbers.get(address) ?? 0,
    count: () => sink.letters.length,
  }
}
