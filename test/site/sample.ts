import type { Appeal, AppealText } from '../../src/appeals/appeal.ts'
import { policyOf } from '../../src/appeals/policy.ts'
import type { Safety } from '../../src/db/values.ts'
import type { FrontCounts } from '../../src/site/front-counts.ts'
import type { ShownName } from '../../src/site/pages/name-list.tsx'

export function sampleText(locale: string, more: Partial<AppealText> = {}): AppealText {
  return {
    locale,
    title: `Title in ${locale}`,
    shortTitle: `Short in ${locale}`,
    opening: 'to the ministers',
    byline: 'By the relatives',
    body: 'Let them go home.',
    addressees: [{ name: 'The ministers', ask: 'Speak of them first.' }],
    initiators: [{ name: 'Марыя Казлова', descriptor: 'сястра палітвязня' }],
    dated: null,
    noEmail: null,
    links: [],
    ...more,
  }
}

/** An open appeal with texts in English and Belarusian. */
export function sampleAppeal(safety: Safety, more: Partial<Appeal> = {}): Appeal {
  return {
    id: 'a',
    slug: 'release',
    state: 'open',
    safety,
    policy: policyOf(safety, {}),
    kind: 'letter',
    visibilities: ['public', 'private', 'anonymous'],
    seats: 2,
    goal: null,
    sourceLocale: 'en',
    openedOn: '2027-03-12',
    closesAt: null,
    closedAt: null,
    lateUntil: null,
    shreddedAt: null,
    stoppedAt: null,
    keyFingerprint: null,
    rekeyedOn: null,
    liveFrom: null,
    takenAway: [],
    version: 1,
    textVersion: '0123456789ab',
    campaign: {
      id: 'c',
      slug: 'c',
      name: 'Relatives for Release',
      contact: 'letters@relatives.example',
      pressContact: null,
      controller: null,
      serverLocation: 'Iceland',
      demo: false,
      epoch: 1,
      recipients: ['age1a', 'age1b'],
      since: '2027-03-01',
      trust: 'authentic',
    },
    texts: { en: sampleText('en'), be: sampleText('be') },
    ...more,
  }
}

/** Exact counts; with WITHHELD, the counts that a protected appeal shows below ten. */
export function sampleCounts(
  [pub, priv, anonymous, imported]: [number, number, number, number],
  more: Partial<FrontCounts> = {},
): FrontCounts {
  const confirmed = pub + priv + anonymous
  const asOf = '2027-04-14T14:05:00.000Z'
  const total = confirmed + imported
  return {
    total,
    confirmed,
    public: pub,
    private: priv,
    anonymous,
    imported,
    organisations: 0,
    goal: null,
    asOf,
    ...more,
  }
}

export const NO_SPLIT = { public: null, private: null, anonymous: null }
export const WITHHELD = { total: null, confirmed: null, ...NO_SPLIT }

export const sampleName = (name: string, more: Partial<ShownName> = {}): ShownName => ({
  id: '00000000-0000-4000-8000-000000000000',
  name,
  descriptor: null,
  country: null,
  signedOn: '2027-03-14',
  source: 'confirmed',
  ...more,
})
