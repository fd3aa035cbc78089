import type { Appeal, AppealText } from '../../src/appeals/appeal.ts'
import { policyOf } from '../../src/appeals/policy.ts'
import { asToken } from '../../src/core/secret-text.ts'
import type { Safety } from '../../src/db/values.ts'
import type { Locale } from '../../src/locale/locale.ts'
import { translator } from '../../src/locale/translate.ts'
import type { OwnRow } from '../../src/signatures/own-row-store.ts'
import type { SignValues } from '../../src/signing/sign-values.ts'
import { makeAssets } from '../../src/ui/assets.ts'
import type { Frame, SwitchItem } from '../../src/ui/frame.ts'

export const exampleFrame = (locale: Locale, items: readonly SwitchItem[] = []): Frame => ({
  site: { assets: makeAssets('', ''), origins: ['https://sign.example.org'], onion: undefined },
  locale,
  lang: locale,
  t: translator(locale),
  switch: items,
})

export function exampleAppeal(safety: Safety, more: Partial<Appeal> = {}): Appeal {
  return {
    id: '5f0c3b1e-0b59-4e0f-9a53-0e0b7a1f7a10',
    slug: 'relatives',
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
    keyFingerprint: Buffer.alloc(32),
    rekeyedOn: null,
    liveFrom: null,
    takenAway: [],
    version: 1,
    textVersion: '0123456789ab',
    campaign: {
      id: '0c1d1c3e-6a57-4a3a-8a3a-5f3f0a6a2c11',
      slug: 'families',
      name: 'Families',
      contact: 'organisers@example.org',
      pressContact: null,
      controller: null,
      serverLocation: null,
      demo: false,
      epoch: 1,
      recipients: ['age1one', 'age1two'],
      since: '2027-03-01',
      trust: 'authentic',
    },
    texts: { en: exampleText },
    ...more,
  }
}

export const exampleText: AppealText = {
  locale: 'en',
  title: 'Let our families come home before another winter',
  shortTitle: 'Let our families come home',
  opening: 'to the governments of the European Union',
  byline: 'By the relatives of political prisoners',
  body: 'Text.',
  addressees: [],
  initiators: [],
  dated: null,
  noEmail: null,
  links: [],
}

export const exampleValues: SignValues = {
  visibility: 'public',
  name: 'Maryia Kazlova',
  descriptor: 'journalist, Minsk',
  country: 'PL',
  email: 'anna@gmial.com',
  consent: true,
}

export const exampleSignature = (more: Partial<OwnRow> = {}): OwnRow => ({
  place: 'signatures',
  source: 'confirmed',
  id: 'a3a6f9c4-3a0e-4f3a-9f43-4b9a0a1f2c33',
  appealId: '5f0c3b1e-0b59-4e0f-9a53-0e0b7a1f7a10',
  state: 'counted',
  visibility: 'public',
  look: 'shown',
  name: 'Maryia Kazlova',
  descriptor: 'journalist, Minsk',
  country: 'PL',
  day: '2027-03-14',
  emailIndex: null,
  noSeat: false,
  hasMark: true,
  ...more,
})

export const TOKEN = asToken('TOKEN'.repeat(9).slice(0, 43))
export const CHAIN = 'chain'.repeat(9).slice(0, 43)
