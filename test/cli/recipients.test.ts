import { createHash, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openChallenge } from '../../src/campaigns/challenge.ts'
import { newIdentity, readIdentityFile } from '../../src/campaigns/identity.ts'
import { checkRecipients } from '../../src/cli/doctor/checks.ts'
import { digest } from '../../src/core/crypto.ts'
import { Refusal } from '../../src/core/errors.ts'
import { openPostgres } from '../../src/platform/postgres.ts'
import { appealFile } from '../appeals/example.ts'
import { bareDatabase, embeddedOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { temporaryFolder } from '../support/folders.ts'
import { makeAppeal, makeCampaign, proveHolder } from '../support/world.ts'
import { commandHere, FACTS, type Ran } from './command.ts'

/** The fingerprint as a key holder makes it, with `printf %s age1… | sha256sum`. */
const sha256sum = (recipient: string): string => createHash('sha256').update(recipient).digest('hex')
const fingerprintOf = (recipient: string): string => sha256sum(recipient).replace(/.{4}/g, '$& ').slice(0, 24)

const TODAY = expect.stringMatching(/^\d{4}-\d\d-\d\d$/)

describe('the key holders of a campaign', () => {
  let database: Awaited<ReturnType<typeof bareDatabase>>
  let folder: string
  let env: Record<string, string>

  beforeEach(async () => {
    database = await bareDatabase()
    folder = temporaryFolder()
    env = { DATABASE_URL: database.url, SECRET_KEY: randomBytes(32).toString('base64'), DATA_DIR: folder }
    await done('migrate')
    await done('campaign', 'add', 'relatives', '--name', 'Relatives', ...FACTS)
  })
  afterEach(() => database.drop())

  async function done(...args: string[]): Promise<Ran> {
    const ran = await commandHere(env, args)
    expect(ran, args.join(' ')).toMatchObject({ code: 0 })
    return ran
  }
  const json = async (...args: string[]) => JSON.parse((await done(...args, '--json')).out) as Record<string, unknown>
  async function refused(...args: string[]): Promise<string> {
    const ran = await commandHere(env, args)
    expect(ran, args.join(' ')).toMatchObject({ code: 1, out: '' })
    expect(ran.err).toMatch(/^error: [^\n]+\n$/)
    return ran.err
  }
  const recipient = (command: string, ...args: string[]) => ['recipient', command, '--campaign', 'relatives', ...args]
  const list = () => done(...recipient('list'))

  async function newRecipient(holder: string): Promise<string> {
    return (await done('keys', 'new', '-o', join(folder, holder))).out.trim()
  }
  /** The text that the holder of the key reads in a challenge. */
  async function answerTo({ challenge }: Record<string, unknown>, holder: string): Promise<string> {
    const { identity } = await readIdentityFile(readFileSync(join(folder, holder), 'utf8'))
    return openChallenge(String(challenge), identity)
  }
  async function proven(holder: string): Promise<string> {
    const key = await newRecipient(holder)
    const added = await json(...recipient('add', key, '--label', holder))
    await done(...recipient('prove', key, '--answer', await answerTo(added, holder)))
    return key
  }

  test('recipient list says who is proven, since when, and by which fingerprint', { timeout: 60_000 }, async () => {
    expect((await list()).out).toBe('no key is proven yet\n')
    const hanna = await newRecipient('Hanna')
    const added = await json(...recipient('add', hanna, '--label', 'Hanna'))
    expect((await list()).out).toBe(
      `no key is proven yet\n  ${fingerprintOf(hanna)}  Hanna: not proven\n    ${hanna}\n`,
    )
    await done(...recipient('prove', hanna, '--answer', await answerTo(added, 'Hanna')))
    expect((await list()).out).toContain('private signing is off: 1 of at least 2 recipients are proven\n')

    const boris = await proven('Boris')
    const { out, err } = await list()
    expect(err).toBe('')
    expect(out).toMatch(/^names are sealed to those marked with \* since \d{4}-\d\d-\d\d\n/)
    for (const [key, label] of [
      [hanna, 'Hanna'],
      [boris, 'Boris'],
    ] as const) {
      const line = out.split('\n').find((text) => text.includes(label))
      expect(line).toMatch(new RegExp(`^\\* ${fingerprintOf(key)}  ${label}: proven \\d{4}-\\d\\d-\\d\\d$`))
    }
    const listed = { sealedTo: true, provenOn: TODAY, answeredOn: TODAY, retiredOn: null }
    expect(await json(...recipient('list'))).toEqual({
      trust: 'authentic',
      since: TODAY,
      recipients: [
        { ...listed, recipient: hanna, label: 'Hanna', fingerprint: fingerprintOf(hanna) },
        { ...listed, recipient: boris, label: 'Boris', fingerprint: fingerprintOf(boris) },
      ].sort((a, b) => (a.recipient < b.recipient ? -1 : 1)),
    })
    expect(await refused('recipient', 'list', '--campaign', 'nobody')).toContain('nobody')
  })

  test('a drill answers with its day and begins no epoch; its answer counts once', { timeout: 60_000 }, async () => {
    const hanna = await proven('Hanna')
    await proven('Boris')
    const before = await json(...recipient('list'))
    const challenged = await done(...recipient('challenge', hanna))
    expect(challenged.out).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n[\s\S]+-----END AGE ENCRYPTED FILE-----\n$/)
    const prove = (answer: string) => recipient('prove', hanna, '--answer', answer)
    const answer = await answerTo({ challenge: challenged.out }, 'Hanna')
    const { out } = await done(...prove(answer))
    expect(out).toMatch(/^answered on \d{4}-\d\d-\d\d: its key works/)
    expect(await refused(...prove(answer))).toContain('was given before')
    expect(await json(...recipient('list'))).toEqual(before)

    // A new challenge voids the one before; with --identity the command opens it itself.
    const voided = await answerTo(await json(...recipient('challenge', hanna)), 'Hanna')
    writeFileSync(join(folder, 'challenge.age'), (await done(...recipient('challenge', hanna))).out)
    expect(await refused(...prove(voided))).toContain('not what the latest challenge holds')
    const files = ['--identity', join(folder, 'Hanna'), '--challenge', join(folder, 'challenge.age')]
    expect(await json(...recipient('prove', hanna, ...files))).toMatchObject({ did: 'answered', day: TODAY, epoch: 2 })
    expect(await refused(...recipient('challenge', await newRecipient('Nobody')))).toContain('recipient')
  })

  test('recipient retire says how many are left, and that private signing needs two', { timeout: 60_000 }, async () => {
    const [hanna, boris, vera] = [await proven('Hanna'), await proven('Boris'), await proven('Vera')]
    const retire = (key: string) => recipient('retire', key)
    expect(await json(...retire(hanna))).toEqual({ recipients: [boris, vera].sort() })
    expect(await refused(...retire(hanna))).toContain('retired')
    expect(await refused(...recipient('challenge', hanna))).toContain('retired')
    expect(await refused(...recipient('add', hanna, '--label', 'Hanna'))).toContain('retired')

    const { out, err } = await done(...retire(boris))
    expect(out).toBe('retired: relatives has 1 proven recipient; private signing needs at least 2\n')
    expect(err).toContain('still opens the names that were sealed to it before')
    const after = await list()
    expect(after.out).toContain('private signing is off: 1 of at least 2 recipients are proven\n')
    expect(after.out).toMatch(/^ {2}.*Hanna: proven \S+, retired \d{4}-\d\d-\d\d$/m)
    expect(after.out).toMatch(/^\* .*Vera: proven \S+$/m)

    const dasha = await newRecipient('Dasha')
    const answer = await answerTo(await json(...recipient('add', dasha, '--label', 'Dasha')), 'Dasha')
    // Three proofs and two retirements each began an epoch.
    const proof = await json(...recipient('prove', dasha, '--answer', answer))
    expect(proof).toMatchObject({ did: 'proven', epoch: 6, recipients: [vera, dasha].sort() })
  })

  test('appeal open asks for two proven keys where private signing is on offer', { timeout: 60_000 }, async () => {
    const draft = async (slug: string, visibilities?: string) => {
      const file = join(folder, `${slug}.md`)
      writeFileSync(file, appealFile({ front: { slug, ...(visibilities && { visibilities }) } }))
      await done('appeal', 'import', file, '--campaign', 'relatives')
    }
    await draft('one')
    await draft('two', '[public, anonymous]')
    await proven('Hanna')
    expect(await refused('appeal', 'open', 'one')).toContain('relatives has 1 proven keys, and private signing needs 2')
    await done('appeal', 'open', 'two')
    await proven('Boris')
    await done('appeal', 'open', 'one')
  })

  test('audit verify fails on an entry that a database role has written', { timeout: 60_000 }, async () => {
    expect((await done('audit', 'verify')).out).toMatch(/^\d+ entries, unbroken\n$/)
    const { pool, close } = openPostgres(database.url, () => undefined)
    const { rows } = await pool.query('select seq, hash from audit_head')
    const at = new Date('2027-03-12T10:00:00.000Z')
    const seq = Number(rows[0].seq) + 1
    // The chain has no secret: somebody who can insert can go on with it.
    const hash = digest(rows[0].hash, String(seq), '', at.toISOString(), 'cli', 'recipient.proven', 'age1', '{}')
    await pool.query(
      `insert into audit_log (seq, at, actor, action, subject, detail, hash)
       values ($1, $2, 'cli', 'recipient.proven', 'age1', '{}', $3)`,
      [seq, at, hash],
    )
    await pool.query('update audit_head set seq = $1, hash = $2', [seq, hash])
    await close()
    const forged = await commandHere(env, ['audit', 'verify'])
    expect(forged).toEqual({
      ...{ code: 1, err: '' },
      out: `${seq} entries, the last NOT WRITTEN by a holder of SECRET_KEY\n`,
    })
    await proven('Hanna')
    const later = await commandHere(env, ['audit', 'verify', '--json'])
    expect(later.code).toBe(1)
    expect(JSON.parse(later.out)).toEqual({ entries: seq + 2, brokenAt: null, proven: false })
  })
})

embeddedOnly('doctor', (use) => {
  const found = async (deps: TestDeps) => (await checkRecipients(deps)).map(({ is, found }) => `${is}: ${found}`)

  test('tells keys that are missing from keys that are not trusted, and from keys that cannot be checked', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps, 0)
    await makeAppeal(deps)
    const off = (n: number) => [`note: private signing is off for release: ${n} of at least 2 recipients are proven`]
    expect(await found(deps)).toEqual(off(0))
    await proveHolder(deps, await newIdentity())
    expect(await found(deps)).toEqual(off(1))
    await proveHolder(deps, await newIdentity())
    expect(await found(deps)).toEqual(['sound: private signing is on for 1 open appeals'])

    const list = () => Promise.reject(new Refusal('unavailable', { reason: 'keys', params: { code: 'EACCES' } }))
    expect(await found({ ...deps, keys: { ...deps.keys, list } })).toEqual([
      'broken: those of relatives cannot be checked: no name is sealed',
    ])
    await deps.db.updateTable('epochs').set({ proof: null }).execute()
    expect(await found(deps)).toEqual([
      'broken: those of relatives are not proven by this server: no name is sealed to them',
    ])
  })
})
