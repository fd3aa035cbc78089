import { expect, test } from 'vitest'
import { FORMATS } from '../../src/exports/profile.ts'
import type { WantedList } from '../../src/exports/wanted-list.ts'
import { addImported } from '../../src/imports/add-imported.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openSite } from '../api/site.ts'
import { unzip } from '../exports/zip.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { PUBLIC, SEALED, takeList } from '../support/exported-list.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'
import { canaryOf, foundIn } from './canaries.ts'
import { deskCanaries, deskPeople, HIDE_REASON, HOLD_REASON, REPORT } from './desk-people.ts'

const IMPORTED = 'Kanarek, who signed on paper'
const COLLECTOR = { by: 'kanarek the collector', consent: 'kanarek said yes on paper' }

const LISTS: [string, WantedList][] = [
  ...FORMATS.map((format): [string, WantedList] => [`the public list as ${format}`, { ...PUBLIC, format }]),
  ['the sealed list', SEALED],
]

/** The bytes of a list, and what they hold packed: the files of an archive with their names, and what is in base64. */
function unpacked(bytes: Buffer, { format, profile }: WantedList): Buffer {
  const files = format === 'xlsx' ? [...unzip(bytes)].flatMap(([name, content]) => [Buffer.from(name), content]) : []
  const sealed = profile === 'sealed' ? [...bytes.toString().matchAll(/"sealed":"([^"]+)"/g)] : []
  return Buffer.concat([bytes, ...files, ...sealed.map(([, blob = '']) => Buffer.from(blob, 'base64'))])
}

eachDatabase('Lists that leave the house', (use) => {
  async function open(safety: 'open' | 'protected') {
    const deps = await testDeps(use(), { env: { SIGN_LIMIT: '0' } })
    await makeCampaign(deps)
    await makeAppeal(deps, 'release', { safety })
    await deskPeople(deps, await openSite(deps), 'release')
    const paper = { visibility: 'public', name: IMPORTED, descriptor: null, country: null } as const
    await addImported(deps, OPERATOR, {
      slug: 'release',
      ...paper,
      ...COLLECTOR,
      source: 'collected',
      day: '2027-03-01',
    })
    return deps
  }

  test.each(['open', 'protected'] as const)(
    'have public names that are shown, and of no other person a word (%s)',
    async (safety) => {
      const deps = await open(safety)
      const { never, desk, shown } = deskCanaries('release')
      const mayLeave = [...shown, canaryOf('imported', IMPORTED)]
      const others = [
        ...[...never, ...desk],
        ...[COLLECTOR.by, COLLECTOR.consent, HIDE_REASON, HOLD_REASON, REPORT].map((text) => canaryOf(text, text)),
      ]
      for (const [which, wanted] of LISTS) {
        const { bytes } = await takeList(deps, wanted)
        const hay = unpacked(bytes, wanted)
        expect(foundIn(hay, mayLeave), which).toEqual(mayLeave.map(({ what }) => what))
        expect(foundIn(hay, others), which).toEqual([])
      }
    },
  )

  test('are searched in every place where a name could lie', async () => {
    const deps = await open('open')
    const canary = [canaryOf('imported', IMPORTED)]
    const { bytes } = await takeList(deps, { ...PUBLIC, format: 'xlsx' })
    // Packed the name is not to be read: only what was unpacked shows it.
    expect(foundIn(bytes, canary)).toEqual([])
    expect(foundIn(unpacked(bytes, { ...PUBLIC, format: 'xlsx' }), canary)).toEqual(['imported'])
    const inSeal = Buffer.from(JSON.stringify({ sealed: Buffer.from(`xy${IMPORTED}`).toString('base64') }))
    expect(foundIn(unpacked(inSeal, SEALED), canary)).toEqual(['imported'])
  })
})
