import type { Passwords } from '../deps.ts'

/** Passphrases hashed by the argon2 package, in its threads. */
export const argonPasswords = (): Passwords => ({
  hash: async () => {
    throw new Error('to be built')
  },
  verify: async () => {
    throw new Error('to be built')
  },
})
