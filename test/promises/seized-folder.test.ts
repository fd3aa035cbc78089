import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findAppeal } from '../../src/appeals/store.ts'
import { addRecipient } from '../../src/campaigns/add-recipient.ts'
import { newIdentity } from '../../src/campaigns/identity.ts'
import { parseConfig } from '../../src/config.ts'
import type { Deps } from '../../src/deps.ts'
import { changeEndorsement } from '../../src/endorsements/own/own-endorsement.ts'
import { addImported } from '../../src/imports/add-imported.ts'
import { reportName } from '../../src/moderation/report-name.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { openDeps } from '../../src/platform/open-deps.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { reject } from '../../src/signing/reject.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { putEmbedded } from '../support/embedded.ts'
import { temporaryFolder } from '../support/folders.ts'
import { namesOf } from '../support/moderate.ts'
import { addProof, endorsed, offerAs, openedRepresentatives } from '../support/offers.ts'
import { openedWords } from '../support/sealed-words.ts'
import { makeAppeal, makeCampaign, recoverAs, settled, signAs, signed } from '../support/world.ts'
import { canaryFolded, canaryOf, foundIn } from './canaries.ts'

const people = {
  published: { address: 'published@seized.example', name: 'Published Kanarejka' },
  sealed: { address: 'sealed@seized.example', name: 'Sealed Kanarejka', visibility: 'private' as const },
  nameless: { address: 'nameless@seized.example', visibility: 'anonymous' as const },
  pending: { address: 'pending@seized.example', name: 'Pending Kanarejka' },
  rejected: { address: 'rejected@seized.example', name: 'Rejected Kanarejka' },
  withdrawn: { address: 'withdrawn@seized.example', name: 'Withdrawn Kanarejka', visibility: 'private' as const },
  linked: { address: 'linked@seized.example', name: 'Linked Kanarejka', visibility: 'private' as const },
  stranger: { address: 'stranger@seized.example' },
  endorser: { address: 'endorser@seized.example', name: 'Endorsing Kanarejka' },
  offering: { address: 'offering@seized.example', name: 'Offering Kanarejka' },
  resealed: { address: 'resealed@seized.example', name: 'Resealed Kanarejka', visibility: 'private' as const },
}

/** How the campaign calls a key holder, and who collected a signature. */
const LABEL = 'Kanarejka the holder'
const COLLECTOR = 'Kanarejka the collector'
/** The role of representatives; an organisation that waits for the organisers, and one whose letter nobody confirmed. */
const ROLE = 'Kanarejka-in-chief'
const ORGANISATION = 'Union of Kanarejki'
/** The statement of that organisation. */
const STATEMENT = 'what the kanarejki stand by'
/** A text that was seen at the domain of the organisation. */
const SEEN = 'a record of kanarejki'
const UNCONFIRMED = 'Unconfirmed Union of Kanarejki'
/** Words in a report of a name. */
const REPORT_WORDS = 'what was said of a kanarejka'

async function live(deps: Deps): Promise<void> {
  await makeCampaign(deps)
  await makeAppeal(deps)
  for (const person of [people.published, people.sealed, people.nameless]) await signed(deps, 'release', person)
  await settled(deps, 'release')
  const [shown] = await namesOf(deps, OPERATOR, { slug: 'release', look: 'shown' })
  const appeal = await findAppeal(deps.db, 'release')
  if (shown && appeal) await reportName(deps, appeal, shown.id, { reason: 'person', words: REPORT_WORDS })
  await signAs(deps, 'release', people.pending)
  await reject(deps, { token: await signAs(deps, 'release', people.rejected), silence: true })
  await withdraw(deps, await signed(deps, 'release', people.withdrawn))
  await confirm(deps, {
    token: await signAs(deps, 'release', people.linked),
    ...{ as: 'replace', retry: undefined, sendLink: { origin: deps.config.publicUrl } },
  })
  for (const { address } of [people.published, people.sealed, people.stranger])
    await recoverAs(deps, 'release', address)
  const { recipient } = await newIdentity()
  await addRecipient(deps, OPERATOR, { campaign: 'relatives', recipient, label: LABEL })
  await addImported(deps, OPERATOR, {
    ...{ slug: 'release', visibility: 'anonymous', name: null, descriptor: null, country: null },
    ...{ source: 'collected', by: COLLECTOR, day: '2026-01-05', consent: 'on paper' },
  })
  const offering = ({ address, name }: { address: string; name: string }) => ({ address, person: name, role: ROLE })
  const own = await endorsed(deps, 'release', { ...offering(people.endorser), name: ORGANISATION })
  await changeEndorsement(deps, own, { statements: { en: STATEMENT } })
  const found = JSON.stringify([{ is: 'dns_other', found: [SEEN] }])
  await addProof(deps, ORGANISATION, { checked_on: '2027-03-12', seen: found })
  await offerAs(deps, 'release', { ...offering(people.offering), name: UNCONFIRMED })
  const link = await signed(deps, 'release', people.resealed)
  await changeSignature(deps, link, { name: 'Resealed Kanarejka Druhaja' })
}

/** Bytes of every file below a folder, without the paths in `except`. */
function filesIn(folder: string, except: string[]): Buffer[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !except.some((part) => path.startsWith(join(folder, part))))
    .map((path) => readFileSync(path))
}

test('a seized data folder without its keys: no address, and no name that was never public', {
  timeout: 60_000,
}, async () => {
  const folder = temporaryFolder()
  await putEmbedded(folder)
  const opened = await openDeps(parseConfig({ DATA_DIR: folder, DEMO: '0' }))
  try {
    await live(opened.deps)
  } finally {
    await opened.close()
  }
  const files = filesIn(folder, ['keys', 'secret.key'])
  expect(files.length).toBeGreaterThan(100)
  const everyone = Object.values(people)
  const names = everyone.flatMap((person) => ('name' in person ? [person.name] : []))
  const secret = [
    ...everyone.map(({ address }) => canaryOf(address, address)),
    ...names
      .filter((name) => name !== people.published.name)
      .flatMap((name) => [canaryOf(name, name), canaryFolded(`${name}, folded`, name.split(' ')[0] ?? '')]),
    ...[LABEL, COLLECTOR, ROLE, UNCONFIRMED].map((text) => canaryOf(text, text)),
  ]
  const found = files.flatMap((bytes) => foundIn(bytes, secret))
  expect(found).toEqual([])
  // Readable texts are found: otherwise the search would prove nothing.
  const readable = [
    canaryOf('published', people.published.name),
    canaryFolded('published, folded', 'Published'),
    canaryOf('reported', REPORT_WORDS),
    canaryOf('organisation', ORGANISATION),
    canaryOf('statement', STATEMENT),
    canaryOf('seen', SEEN),
  ]
  const read = files.flatMap((bytes) => foundIn(bytes, readable))
  expect([...new Set(read)].sort()).toEqual([
    'organisation',
    'published',
    'published, folded',
    'reported',
    'seen',
    'statement',
  ])
  // With the keys, labels, collectors and representatives can be read.
  const again = await openDeps(parseConfig({ DATA_DIR: folder, DEMO: '0' }))
  const withKeys = await Promise.all([openedWords(again.deps), openedRepresentatives(again.deps)]).finally(again.close)
  const [{ labels, collectors }, representatives] = withKeys
  expect([labels, collectors]).toEqual([expect.arrayContaining([LABEL]), [COLLECTOR]])
  expect(representatives).toEqual([`${people.endorser.name}, ${ROLE}, ${people.endorser.address}`])
})
