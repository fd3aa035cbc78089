import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { deriveKey, digest, encrypt } from '../../src/core/crypto.ts'
import { pad } from '../../src/core/padded.ts'
import { newToken } from '../../src/core/random.ts'
import { openUnderToken, pendingId, sealUnderToken } from '../../src/pending/token-seal.ts'

const PURPOSES = ['submission', 'recovery'] as const
const [token, appeal] = [newToken(), randomUUID()]
const value = { name: 'Праўда “ў”' }

test.each(PURPOSES)('a %s comes back as it was, of an appeal and without one', (purpose) => {
  for (const appealId of [appeal, null])
    expect(openUnderToken(token, purpose, appealId, sealUnderToken(token, purpose, appealId, value))).toEqual(value)
})

test.each(PURPOSES)('a %s that an earlier version wrote opens', (purpose) => {
  const key = deriveKey(Buffer.from(token, 'base64url'), purpose)
  const written = encrypt(key, pad(value, 1408), digest(purpose, appeal, pendingId(token)))
  expect(openUnderToken(token, purpose, appeal, written)).toEqual(value)
})

test('rows of signers and of those who ask for their links have one size, whatever is in them', () => {
  const long = { name: '𝔘'.repeat(100), descriptor: '𝔘'.repeat(140), address: `${'a'.repeat(64)}@${'d'.repeat(189)}` }
  for (const purpose of PURPOSES)
    for (const some of [{}, value, long]) expect(sealUnderToken(token, purpose, appeal, some).length).toBe(1436)
  expect(() => sealUnderToken(token, 'submission', appeal, { name: 'a'.repeat(1500) })).toThrow('1408 bytes')
})

test('it opens for its own token, purpose and appeal only', () => {
  const sealed = sealUnderToken(token, 'submission', appeal, value)
  expect(() => openUnderToken(newToken(), 'submission', appeal, sealed)).toThrow()
  expect(() => openUnderToken(token, 'recovery', appeal, sealed)).toThrow()
  expect(() => openUnderToken(token, 'submission', randomUUID(), sealed)).toThrow()
  expect(() => openUnderToken(token, 'submission', null, sealed)).toThrow()
  const without = sealUnderToken(token, 'submission', null, value)
  expect(() => openUnderToken(token, 'submission', appeal, without)).toThrow()
})
