import { describe, expect, test } from 'vitest'
import type { Appeal } from '../../src/appeals/appeal.ts'
import { policyOf } from '../../src/appeals/policy.ts'
import type { Visibility } from '../../src/core/visibility.ts'
import { fieldErrors } from '../../src/http/field-errors.ts'
import { translator } from '../../src/locale/translate.ts'
import { SignBody, signInput } from '../../src/signing/sign-input.ts'
import { exampleAppeal } from './pages-example.ts'

const t = translator('en')

const PUBLIC = {
  visibility: 'public',
  name: 'Maryia Kazlova',
  descriptor: 'sister of a prisoner',
  country: 'PL',
  email: 'maryia@example.org',
  locale: 'be',
  consent: true,
  chain: 'c'.repeat(43),
}
const READ = {
  ...{ visibility: 'public', name: 'Maryia Kazlova', descriptor: 'sister of a prisoner', country: 'PL' },
  address: 'maryia@example.org',
}

const offering = (...visibilities: Visibility[]): Appeal => exampleAppeal('open', { visibilities })
const everything = offering('public', 'private', 'anonymous')
const withoutCountry: Appeal = { ...everything, policy: policyOf('protected', {}) }

/** The submission that was read, or the paths of its errors with their messages. */
function read(body: unknown, appeal: Appeal = everything) {
  const parsed = signInput(appeal).safeParse(body)
  return parsed.success
    ? parsed.data.form
    : fieldErrors(parsed.error.issues, 'en').map(({ path, message }) => [path, message])
}

describe('a submission', () => {
  test('is read whole; words and country that were not given are null', () => {
    const [locale, chain] = ['be', 'c'.repeat(43)]
    expect(signInput(everything).safeParse(PUBLIC)).toEqual({ success: true, data: { form: READ, locale, chain } })
    const { descriptor: _d, country: _c, locale: _l, chain: _h, ...least } = PUBLIC
    const data = { form: { ...READ, descriptor: null, country: null }, locale: undefined, chain: undefined }
    for (const nothing of [{}, { descriptor: null, country: null }, { descriptor: '', country: '' }])
      expect(signInput(everything).safeParse({ ...least, ...nothing })).toEqual({ success: true, data })
  })

  test('is told all its errors at once: what the appeal decides, then field by field, unknown ones last', () => {
    const wrong = {
      visibility: 'private',
      descriptor: 7,
      country: 'XX',
      email: 'x',
      locale: 'xx',
      consent: 1,
      chain: '',
    }
    const body = JSON.parse(`{"extra":1,"__proto__":{"visibility":"public"},${JSON.stringify(wrong).slice(1)}`)
    expect(read(body, offering('public'))).toEqual([
      ['visibility', t('sign.error.visibility_off')],
      ['email', t('sign.error.email')],
      ['locale', t('field.value')],
      ['consent', t('sign.error.consent')],
      ['chain', t('sign.error.chain')],
      ['name', t('sign.error.name_only')],
      ['descriptor', t('sign.error.characters')],
      ['country', t('sign.error.country')],
      ['extra', t('field.unknown')],
      ['__proto__', t('field.unknown')],
    ])
  })

  test('without a name is told of signing without one only where that is on offer', () => {
    for (const name of [undefined, '', ' ', null, 7])
      for (const visibility of ['public', 'private'] as const) {
        expect(read({ ...PUBLIC, visibility, name })).toEqual([['name', t('sign.error.name')]])
        const named = offering('public', 'private')
        expect(read({ ...PUBLIC, visibility, name }, named)).toEqual([['name', t('sign.error.name_only')]])
      }
  })

  test.each([
    ['nothing', {}],
    ['good ones', { name: 'Zyta', descriptor: 'sister', country: 'PL', updates: true }],
    ['bad ones', { name: 'see www.example.org', descriptor: '@me', country: 'nowhere', updates: 'yes' }],
    ['values of other types', { name: 7, descriptor: [], country: {}, updates: null }],
  ])('that is anonymous has no name, words or country, whatever was sent: %s', (_, sent) => {
    const { visibility: _v, name: _n, descriptor: _d, country: _c, ...rest } = PUBLIC
    const anonymous = { ...READ, visibility: 'anonymous', name: null, descriptor: null, country: null }
    expect(read({ ...rest, visibility: 'anonymous', ...sent })).toEqual(anonymous)
  })

  test('keeps no country where none is asked for, and no wish for news, whatever was sent', () => {
    for (const country of ['PL', 'nowhere', 7, null])
      for (const updates of [true, 'maybe', null])
        expect(read({ ...PUBLIC, country, updates }, withoutCountry)).toEqual({ ...READ, country: null })
  })

  test('that is no object is refused as a whole', () => {
    for (const body of [null, [], [PUBLIC], 'text', 7, undefined])
      expect(read(body), JSON.stringify(body)).toEqual([['', t('field.type')]])
  })
})

test('one appeal’s offer says nothing about the next submission to another', () => {
  const first = signInput(offering('public'))
  expect(read({ ...PUBLIC, visibility: 'private' })).toMatchObject({ visibility: 'private' })
  expect(first.safeParse({ ...PUBLIC, visibility: 'private' }).success).toBe(false)
  expect(first.safeParse(PUBLIC).success).toBe(true)
})

test('the described schema refuses each field that a submission refuses', () => {
  const wrong = {
    visibility: 'x',
    name: 7,
    descriptor: 7,
    country: 'XX',
    email: 'x',
    locale: 'x',
    consent: 1,
    chain: '',
  }
  for (const [field, value] of Object.entries({ ...wrong, extra: 1 })) {
    const body = { ...PUBLIC, [field]: value }
    expect([SignBody.safeParse(body).success, signInput(everything).safeParse(body).success], field).toEqual([
      false,
      false,
    ])
  }
  expect(SignBody.safeParse(PUBLIC).success).toBe(true)
})
