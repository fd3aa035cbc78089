import { stat } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../src/core/errors.ts'
import { argonPasswords } from '../../src/platform/passwords.ts'

const KNOWN = { known: true }
const UNKNOWN = { known: false }
const PASSPHRASE = 'Zyklus läuft, ўсё добра 🎉'

describe('a hash', () => {
  const passwords = argonPasswords()

  test('is a PHC string of argon2id with 19 MiB, two passes, one lane, and a salt of its own', async () => {
    const [one, two] = await Promise.all([passwords.hash(PASSPHRASE, KNOWN), passwords.hash(PASSPHRASE, KNOWN)])
    const [, kind, version, parameters] = one.split('$')
    expect([kind, version]).toEqual(['argon2id', 'v=19'])
    expect(parameters?.split(',').sort()).toEqual(['m=19456', 'p=1', 't=2'])
    expect(one).not.toBe(two)
  })

  test('is that of its passphrase and of no other one', async () => {
    const phc = await passwords.hash(PASSPHRASE, KNOWN)
    expect(await passwords.verify(phc, PASSPHRASE, UNKNOWN)).toBe(true)
    for (const other of [PASSPHRASE.toUpperCase(), `${PASSPHRASE} `, PASSPHRASE.slice(1), ''])
      expect(await passwords.verify(phc, other, UNKNOWN)).toBe(false)
  })

  test('with its parameters in another order is read by their names', async () => {
    const phc = await passwords.hash(PASSPHRASE, KNOWN)
    const [, kind, version, , salt, hash] = phc.split('$')
    for (const order of ['m=19456,t=2,p=1', 'p=1,t=2,m=19456', 't=2,m=19456,p=1'])
      expect(await passwords.verify(['', kind, version, order, salt, hash].join('$'), PASSPHRASE, KNOWN)).toBe(true)
    const fewer = ['', kind, version, 'm=9728,t=2,p=1', salt, hash].join('$')
    expect(await passwords.verify(fewer, PASSPHRASE, KNOWN)).toBe(false)
  })

  test.each<[string, (phc: string) => string]>([
    ['empty', () => ''],
    ['a word', () => 'broken'],
    ['cut off', (phc) => phc.slice(0, -2)],
    ['without its hash', (phc) => phc.slice(0, phc.lastIndexOf('$'))],
    ['with an empty hash', (phc) => phc.slice(0, phc.lastIndexOf('$') + 1)],
    ['of another kind', (phc) => phc.replace('argon2id', 'argon2d')],
    ['of an unknown kind', (phc) => phc.replace('argon2id', 'scrypt')],
    ['without a parameter', (phc) => phc.replace(/,t=2|t=2,/, '')],
    ['with a parameter twice', (phc) => phc.replace('t=2', 'p=1')],
    ['with no passes', (phc) => phc.replace('t=2', 't=0')],
    ['with a second line', (phc) => `${phc}\n`],
  ])('%s is a fault, and not a wrong passphrase', async (_, breakIt) => {
    const broken = breakIt(await passwords.hash(PASSPHRASE, KNOWN))
    const outcome = await passwords.verify(broken, PASSPHRASE, KNOWN).catch((error: unknown) => error)
    expect(outcome).toBeInstanceOf(Error)
    expect(isRefusal(outcome)).toBe(false)
    expect(String(outcome)).not.toContain(PASSPHRASE)
  })

  test('of nobody is never right, and takes its turn like any other', async () => {
    expect(await passwords.verify(null, PASSPHRASE, KNOWN)).toBe(false)
    const outcomes = await Promise.allSettled(
      Array.from({ length: 23 }, () => passwords.verify(null, PASSPHRASE, UNKNOWN)),
    )
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  })
})

describe('the queue', () => {
  test('takes 22 at once and refuses the others, with a time to come again', async () => {
    const passwords = argonPasswords()
    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, () => passwords.verify(null, PASSPHRASE, UNKNOWN)),
    )
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
    expect(refused).toHaveLength(18)
    for (const error of refused)
      expect(error).toMatchObject({ kind: 'unavailable', reason: 'passwords', retryAfter: expect.any(Number) })
    expect(outcomes.slice(0, 22).every(({ status }) => status === 'fulfilled')).toBe(true)
  })

  test('full of strangers, it serves a known device next and refuses the last stranger', async () => {
    const passwords = argonPasswords()
    const ends: string[] = []
    const strangers = Array.from({ length: 22 }, (_, i) =>
      passwords.verify(null, PASSPHRASE, UNKNOWN).then(
        () => ends.push(`stranger ${i}`),
        () => ends.push(`refused ${i}`),
      ),
    )
    const known = passwords.verify(null, PASSPHRASE, KNOWN).then(() => ends.push('known'))
    await Promise.all([...strangers, known])
    expect(ends[0]).toBe('refused 21')
    // Two were under way; of two that run at once either may end first.
    expect(ends.indexOf('known')).toBeLessThanOrEqual(4)
  })

  test('hashing, it leaves threads to files', async () => {
    const passwords = argonPasswords()
    let hashed = 0
    const hashing = Array.from({ length: 22 }, () => passwords.hash(PASSPHRASE, UNKNOWN).then(() => hashed++))
    await stat(import.meta.filename)
    expect(hashed).toBeLessThan(10)
    await Promise.all(hashing)
  })
})
