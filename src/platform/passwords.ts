import { randomBytes } from 'node:crypto'
import argon2 from 'argon2'
import { Refusal } from '../core/errors.ts'
import type { Passwords } from '../deps/passwords.ts'
import { knownFirst } from './known-first.ts'

/** 19 MiB, two passes, one lane: the least that OWASP recommends for argon2id. */
const COST = { type: argon2.argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Hashes run in the four threads that files and DNS need as well: two of them stay free. */
const AT_ONCE = 2
const WAITING = 20
/** Seconds. A full queue is over in less, even on a slow machine. */
const RETRY_AFTER = 5

const PHC = /^\$argon2id\$v=19\$[mtp]=\d+(,[mtp]=\d+){2}\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/

/** The hash of no passphrase that anybody knows, for handles that do not exist. */
const NOBODY = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$${base64(16)}$${base64(32)}`

/** Passphrases hashed by the argon2 package, in its threads. Throws for a PHC string that is broken. */
export function argonPasswords(): Passwords {
  const full = () => new Refusal('unavailable', { reason: 'passwords', retryAfter: RETRY_AFTER })
  const takeTurn = knownFirst({ atOnce: AT_ONCE, most: WAITING, full })
  return {
    hash: (passphrase, by) => takeTurn(by, () => argon2.hash(passphrase, COST)),
    verify: (phc, passphrase, by) =>
      takeTurn(by, async () => {
        // The package takes a hash of another kind, or a shortened one, for a wrong passphrase.
        if (phc !== null && !PHC.test(phc)) throw new Error('no PHC string of argon2id')
        const isRight = await argon2.verify(phc ?? NOBODY, passphrase)
        return isRight && phc !== null
      }),
  }
}

function base64(bytes: number): string {
  return randomBytes(bytes).toString('base64').replaceAll('=', '')
}
