import { randomBytes } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { changeEndorsement } from '../../src/endorsements/own/own-endorsement.ts'
import { decisionLetters, organisation, queueOf, reported, SLUG } from '../endorsements/decisions.ts'
import { entered } from '../endorsements/entering.ts'
import { postgresOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { temporaryFolder } from '../support/folders.ts'
import { endorsed } from '../support/offers.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'
import { commandHere, type Ran } from './command.ts'

const NOBODY = '00000000-0000-4000-8000-000000000000'

postgresOnly('commands about organisations', (use) => {
  let deps: TestDeps
  let env: Record<string, string>

  beforeEach(async () => {
    env = { SECRET_KEY: randomBytes(32).toString('base64'), DATA_DIR: temporaryFolder() }
    deps = await testDeps(use(), { env: { ...env, SIGN_LIMIT: '0' } })
    await makeCampaign(deps)
    const text = { title: 'T', short_title: 'T', opening: 'to all', byline: 'By us', body: 'Let them go.' }
    await makeAppeal(deps, SLUG, { texts: { en: text, be: text } })
  })

  const cli = (...args: string[]): Promise<Ran> =>
    commandHere({ ...env, DATABASE_URL: use().url ?? '' }, ['endorsement', ...args])
  const done = async (...args: string[]): Promise<string> => {
    const ran = await cli(...args)
    expect(ran, args.join(' ')).toMatchObject({ code: 0, err: '' })
    return ran.out
  }
  const offer = (name: string) =>
    endorsed(deps, SLUG, { address: 'alena@ringers.example', name, country: 'LT', website: 'https://ringers.example/' })
  const at = async (name: string) => {
    const { id, version } = await organisation(deps, name)
    return `${id}@${version}`
  }

  test('an empty list says so, but not to a program', async () => {
    expect(await done('list', SLUG)).toBe('no organisation waits\n')
    for (const queue of ['listed', 'declined', 'removed', 'reported'])
      expect(await done('list', SLUG, '--queue', queue)).toBe(`no organisation is ${queue}\n`)
    expect(await done('list', SLUG, '--json')).toBe('[]\n')
  })

  test('a list tells all that is needed to decide: representatives, changes, reports, and what was entered', async () => {
    const own = await offer('Ringers')
    const opened = `    Alena Zvanko, secretary, alena@ringers.example`
    expect(await done('list', SLUG)).toBe(
      `${await at('Ringers')}  2027-03-12  Ringers  LT  https://ringers.example/\n${opened}\n`,
    )
    await done('approve', SLUG, await at('Ringers'))
    await changeEndorsement(deps, own, { name: 'Bells' })
    expect(await done('list', SLUG)).toBe(
      `${await at('Bells')}  2027-03-12  Bells  LT  https://ringers.example/\n${opened}\n    now: Ringers\n`,
    )
    await changeEndorsement(deps, own, {
      ...{ name: 'Bells', nameEn: 'The bells', kind: 'association', names: { be: 'Званы' } },
      statements: { en: 'We ring for them.' },
    })
    expect(await done('list', SLUG)).toBe(
      [
        `${await at('Bells')}  2027-03-12  Bells  LT  https://ringers.example/`,
        ...['    in English: The bells', '    name be: Званы', '    kind: association'],
        ...['    statement en: We ring for them.', opened, '    now: Ringers', '    now in English: none'],
        ...['    now name be: none', '    now kind: none', '    now statement en: none', ''],
      ].join('\n'),
    )
    await offer('Ringеrs')
    expect(await done('list', SLUG)).toContain('    looks like: Ringers, listed\n')
    await entered(deps, 'name\nChimes')
    await reported(deps, (await organisation(deps, 'Chimes')).id, 'never agreed')
    expect(await done('list', SLUG, '--queue', 'reported')).toBe(
      `${await at('Chimes')}  2027-03-12  Chimes\n    entered by the organisers\n    2027-03-12  reported: never agreed\n`,
    )
    const listed = JSON.parse(await done('list', SLUG, '--queue', 'listed', '--json'))
    expect(listed).toEqual(await queueOf(deps, 'listed'))
  })

  test('a list is printed whole, however many pages it has', async () => {
    await entered(deps, ['name', ...Array.from({ length: 450 }, (_, n) => `Union ${n}`)].join('\n'))
    const lines = (await done('list', SLUG, '--queue', 'listed')).split('\n').filter((line) => line.includes('@'))
    expect(new Set(lines).size).toBe(450)
  })

  test('decisions do what those of the desk do, with their letters', async () => {
    for (const name of ['Ringers', 'Bells']) await offer(name)
    const ringers = await organisation(deps, 'Ringers')
    expect(await done('approve', SLUG, await at('Ringers'))).toBe(`approve: ${ringers.id}  Ringers\n`)
    const bells = await organisation(deps, 'Bells')
    expect(await done('decline', SLUG, await at('Bells'), '--reason', 'not known to us')).toBe(
      `decline: ${bells.id}  Bells\n`,
    )
    expect(await done('remove', SLUG, await at('Ringers'), '--reason', 'asked for')).toBe(
      `remove: ${ringers.id}  Ringers\n`,
    )
    expect(await queueOf(deps, 'declined')).toMatchObject([{ reason: 'not known to us' }])
    expect(await queueOf(deps, 'removed')).toMatchObject([{ reason: 'asked for' }])
    expect((await decisionLetters(deps)).map(({ made }) => made).sort()).toEqual(['approved', 'declined', 'removed'])
    await entered(deps, 'name\nChimes')
    await done('remove', SLUG, await at('Chimes'))
    expect(await queueOf(deps, 'listed')).toEqual([])
  })

  test('one that cannot be decided is named, and the others are decided', async () => {
    const own = await offer('Ringers')
    await offer('Bells')
    const old = await at('Ringers')
    await changeEndorsement(deps, own, { name: 'Ringers of another town' })
    const ran = await cli('approve', SLUG, `${NOBODY}@00000000`, old, await at('Bells'))
    expect(ran.code).toBe(1)
    expect(ran.out).toMatch(/^approve: [0-9a-f-]{36} {2}Bells\n$/)
    expect(ran.err.split('\n')).toEqual([
      `error: release has no organisation ${NOBODY}: it is not there, or was withdrawn`,
      expect.stringContaining('is not as it was seen'),
      '',
    ])
    expect(await queueOf(deps)).toHaveLength(1)
  })

  test('a decline without a reason that can be told is refused in words that are true of it', async () => {
    await offer('Ringers')
    const ran = await cli('decline', SLUG, await at('Ringers'), '--reason', 'see https://example.org')
    expect([ran.code, ran.err]).toEqual([
      1,
      expect.stringMatching(/^error: a reason is needed, which others will read/),
    ])
    expect(await cli('approve', 'none', `${NOBODY}@00000000`)).toMatchObject({
      ...{ code: 1, err: 'error: there is no appeal none\n' },
    })
  })
})
