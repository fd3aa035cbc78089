import { randomBytes, randomInt } from 'node:crypto'

/** 32 random bytes as 43 characters of base64url: a letter's token, a manage token, a chain. */
export const newToken = (): string => randomBytes(32).toString('base64url')

const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** Whether a text has the form of a token of ours. Says nothing about whether it opens anything. */
export const isToken = (text: string): boolean => TOKEN.test(text)

/** A uniform permutation (Fisher-Yates over the system's random source). */
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
