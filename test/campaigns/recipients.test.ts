import { generateHybridIdentity, identityToRecipient } from 'age-encryption'
import { beforeEach, describe, expect, test } from 'vitest'
import { proveRecipient } from '../../src/appeals/prove-recipient.ts'
import { addCampaign } from '../../src/campaigns/add-campaign.ts'
import { addRecipient } from '../../src/campaigns/add-recipient.ts'
import { makeChallenge, openChallenge } from '../../src/campaigns/challenge.ts'
import { identityFile, newIdentity, readIdentityFile } from '../../src/campaigns/identity.ts'
import { parseRecipient } from '../../src/campaigns/recipient.ts'
import { verifyAudit } from '../../src/db/audit.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'

eachDatabase('campaigns and their recipients', (use) => {
  let deps: TestDeps
  beforeEach(async () => {
    deps = await testDeps(use())
    await addCampaign(deps, OPERATOR, { slug: 'relatives', name: 'Relatives' })
  })

  const add = (recipient: string, campaign = 'relatives') =>
    addRecipient(deps, OPERATOR, { campaign, recipient, label: 'Anna, laptop' })
  const prove = (recipient: string, answer: string, campaign = 'relatives') =>
    proveRecipient(deps, OPERATOR, { campaign, recipient, answer })

  test('a campaign slug can be taken only once', async () => {
    await expect(addCampaign(deps, OPERATOR, { slug: 'relatives', name: 'Others' })).rejects.toMatchObject({
      kind: 'conflict',
    })
  })

  test('errors of a campaign name their fields', async () => {
    const wrong = addCampaign(deps, OPERATOR, { slug: 'Not a slug', name: 'a\u202Eb', contact: '' })
    await expect(wrong).rejects.toMatchObject({ kind: 'invalid' })
    const errors = await wrong.catch((error: { errors: { path: string }[] }) => error.errors.map(({ path }) => path))
    expect(errors).toEqual(['slug', 'name', 'contact'])
  })

  test('each proof begins an epoch of all proven recipients', async () => {
    const [anna, boris] = [await newIdentity(), await newIdentity()]
    const first = await add(anna.recipient)
    const second = await add(` ${boris.recipient}\n`)
    expect(await epochs()).toEqual([])

    const answer = await openChallenge(first.challenge, anna.identity)
    expect(await prove(anna.recipient, ` ${answer}\n`)).toMatchObject({
      did: 'proven',
      epoch: 1,
      recipients: [anna.recipient],
    })
    await prove(boris.recipient, await openChallenge(second.challenge, boris.identity))

    const both = [anna.recipient, boris.recipient].sort()
    expect(await epochs()).toEqual([
      { number: 1, recipients: [anna.recipient], since: '2027-03-12' },
      { number: 2, recipients: both, since: '2027-03-12' },
    ])
    const campaign = await deps.db.selectFrom('campaigns').select('epoch').executeTakeFirstOrThrow()
    expect(campaign.epoch).toBe(2)
    expect(await actions()).toEqual([
      'campaign.added',
      'recipient.added',
      'recipient.added',
      'recipient.proven',
      'recipient.proven',
    ])
    expect(await verifyAudit(deps.db, deps.secrets.log)).toEqual({ entries: 5, brokenAt: null, proven: true })
  })

  test('two proofs at once both count, in two epochs', async () => {
    const [anna, boris] = [await newIdentity(), await newIdentity()]
    const answers = await Promise.all(
      [anna, boris].map(async ({ recipient, identity }) => openChallenge((await add(recipient)).challenge, identity)),
    )
    await Promise.all([prove(anna.recipient, answers[0] ?? ''), prove(boris.recipient, answers[1] ?? '')])
    const all = await epochs()
    expect(all.map(({ number }) => number)).toEqual([1, 2])
    expect(all[1]?.recipients).toHaveLength(2)
  })

  test('a wrong answer proves nothing, nor does the answer to an earlier challenge', async () => {
    const anna = await newIdentity()
    const lost = await openChallenge((await add(anna.recipient)).challenge, anna.identity)
    const again = await add(anna.recipient)
    for (const answer of [lost, '', 'x'.repeat(43)])
      await expect(prove(anna.recipient, answer)).rejects.toMatchObject({ kind: 'invalid' })
    expect(await epochs()).toEqual([])
    await prove(anna.recipient, await openChallenge(again.challenge, anna.identity))
    expect(await epochs()).toHaveLength(1)
  })

  test('a recipient can be proven only once, and an answer counts once', async () => {
    const anna = await newIdentity()
    const answer = await openChallenge((await add(anna.recipient)).challenge, anna.identity)
    await prove(anna.recipient, answer)
    await expect(prove(anna.recipient, answer)).rejects.toMatchObject({ kind: 'invalid' })
    await expect(add(anna.recipient)).rejects.toMatchObject({ kind: 'conflict' })
    expect(await epochs()).toHaveLength(1)
  })

  test('a proof in one campaign does not count in another', async () => {
    await addCampaign(deps, OPERATOR, { slug: 'others', name: 'Others' })
    const anna = await newIdentity()
    const answer = await openChallenge((await add(anna.recipient)).challenge, anna.identity)
    await expect(prove(anna.recipient, answer, 'others')).rejects.toMatchObject({ kind: 'not_found' })
    await add(anna.recipient, 'others')
    await expect(prove(anna.recipient, answer, 'others')).rejects.toMatchObject({ kind: 'invalid' })
    await expect(add(anna.recipient, 'nobody')).rejects.toMatchObject({ kind: 'not_found' })
  })

  test('a recipient of a demo, whose identity is no secret, is refused in a real campaign', async () => {
    await addCampaign(deps, OPERATOR, { slug: 'demo', name: 'Demo', demo: true })
    const anna = await newIdentity()
    await add(anna.recipient, 'demo')
    await expect(add(anna.recipient)).rejects.toMatchObject({ kind: 'conflict' })
  })

  test('the database never holds the answer to a challenge', async () => {
    const anna = await newIdentity()
    const answer = await openChallenge((await add(anna.recipient)).challenge, anna.identity)
    const rows = await deps.db.selectFrom('recipients').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(rows[0]?.challenge_hash.includes(answer)).toBe(false)
    expect(JSON.stringify(await deps.db.selectFrom('audit_log').selectAll().execute())).not.toContain(answer)
  })

  const epochs = () =>
    deps.db.selectFrom('epochs').select(['number', 'recipients', 'since']).orderBy('number').execute()
  const actions = async () =>
    (await deps.db.selectFrom('audit_log').select('action').orderBy('seq').execute()).map(({ action }) => action)
})

describe('recipients', () => {
  test('an age X25519 recipient is taken', async () => {
    const { recipient } = await newIdentity()
    expect(parseRecipient(` ${recipient}\n`)).toBe(recipient)
  })

  test('recipients that the age program of key holders cannot open are refused, each with its reason', async () => {
    const { recipient, identity } = await newIdentity()
    const mistyped = recipient.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'))
    const postQuantum = await identityToRecipient(await generateHybridIdentity())
    const yubikey = 'age1yubikey1q2w7u3vpya839jxxuq8g0sedh3d740d4xvn639sqhr95ejj8vu3hyfumptt'
    const ssh = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHsKLqeplhpW+uObz5dvMgjz1OxfM/XXUB+VHtZ6isGN'
    const given = { mistyped, postQuantum, yubikey, ssh, identity, upper: recipient.toUpperCase(), empty: '' }
    const messages = Object.values(given).map((text) => {
      try {
        return parseRecipient(text)
      } catch (error) {
        return error instanceof Error && 'errors' in error ? JSON.stringify(error.errors) : 'a fault'
      }
    })
    expect(messages[0]).toContain('checksum')
    expect(messages[1]).toContain('cannot open')
    expect(messages[2]).toContain('plugin')
    expect(messages[3]).toContain('SSH')
    expect(messages[4]).toContain('secret key')
    expect(messages[4]).not.toContain(identity)
    expect(messages[5]).toContain('must be an age recipient')
    expect(messages[6]).toContain('must be an age recipient')
  })
})

describe('identity files', () => {
  test('a written file reads back', async () => {
    const made = await newIdentity()
    expect(await readIdentityFile(identityFile(made, new Date('2027-03-12T10:20:30Z')))).toEqual(made)
  })

  test('any other file is refused, and the error does not repeat it', async () => {
    const { identity } = await newIdentity()
    const broken = [`${identity}\n${identity}`, identity.slice(0, -1), 'age-encryption.org/v1', '', '# only a comment']
    for (const text of broken) {
      const refused = readIdentityFile(text)
      await expect(refused).rejects.toMatchObject({ kind: 'invalid' })
      expect(JSON.stringify(await refused.catch((error: unknown) => error))).not.toContain('SECRET-KEY-1Q')
    }
  })

  test('a challenge for another recipient does not open', async () => {
    const [anna, boris] = [await newIdentity(), await newIdentity()]
    const { sealed } = await makeChallenge(anna.recipient)
    await expect(openChallenge(sealed, boris.identity)).rejects.toMatchObject({ kind: 'invalid' })
    await expect(openChallenge(sealed.slice(0, 200), anna.identity)).rejects.toMatchObject({ kind: 'invalid' })
  })

  test('challenge and identity file have the form that the age program reads', async () => {
    const made = await newIdentity()
    const lines = identityFile(made, new Date()).trimEnd().split('\n')
    expect(lines).toEqual([
      expect.stringMatching(/^# created: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      `# public key: ${made.recipient}`,
      expect.stringMatching(/^AGE-SECRET-KEY-1[A-Z0-9]{58}$/),
    ])
    const { sealed } = await makeChallenge(made.recipient)
    const [begin, ...rest] = sealed.trimEnd().split('\n')
    expect([begin, rest.at(-1)]).toEqual(['-----BEGIN AGE ENCRYPTED FILE-----', '-----END AGE ENCRYPTED FILE-----'])
    const opened = Buffer.from(rest.slice(0, -1).join(''), 'base64').toString('latin1')
    expect(opened).toMatch(/^age-encryption\.org\/v1\n-> X25519 /)
  })
})
