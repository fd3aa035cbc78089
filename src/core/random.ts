import { randomBytes, randomInt } from 'node:crypto'
import type { Token } from './secret-text.ts'

/** 32 random bytes as 43 characters of base64url, for letters' tokens, manage tokens and chains. */
export const newToken = (): Token => randomBytes(32).toString('base64url') as Token

/** The form of random texts that clients make (`chain`, `retry`): base64url with room for at least 128 bits. */
export const CLIENT_NONCE = /^[A-Za-z0-9_-]{22,43}$/

const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** Whether a text has the form of our tokens. Does not check that the token exists. */
export const isToken = (text: string): text is Token => TOKEN.test(text)

/** The items in uniformly random order (Fisher-Yates over the system's random source). */
export function shuffled<T>(items: readonly T[]): T[] {
  const result = [...items]
  for (let i = result.length - 1; i > 0; i--) {
    const j = randomInt(i + 1)
    const [a, b] = [result[i] as T, result[j] as T]
    result[i] = b
    result[j] = a
  }
  return result
}
