import { describe, expect, test } from 'vitest'
import { canonicalAddress, mailCompany, parseAddress, watchedCompany } from '../../src/core/email.ts'
import { MAIL_COMPANIES, WATCHED_COMPANIES } from '../../src/core/email-rules.ts'
import { asAddress } from '../../src/core/secret-text.ts'

const canonicalOf = (text: string) => canonicalAddress(asAddress(text))

const problemOf = (text: string) => {
  const parsed = parseAddress(text)
  return parsed.ok ? null : parsed.problem
}

describe('parseAddress', () => {
  test.each([
    ['anna@gmail.com', 'anna@gmail.com'],
    ['  Anna.K+x@GMail.com \t', 'Anna.K+x@GMail.com'],
    ['a@b.by', 'a@b.by'],
    ["o'connor@example.org", "o'connor@example.org"],
    ['x_{y}~z@a-b.co.uk', 'x_{y}~z@a-b.co.uk'],
    ['anna@пошта.бел', 'anna@xn--80a1acn3a.xn--90ais'],
    ['anna@xn--80a1acn3a.xn--90ais', 'anna@xn--80a1acn3a.xn--90ais'],
    ['anna@müller.de', 'anna@xn--mller-kva.de'],
    ['anna@пример.com', 'anna@xn--e1afmkfd.com'],
    ['anna@ПРИМЕР.БЕЛ', 'anna@xn--e1afmkfd.xn--90ais'],
    ['anna@пошта.онлайн', 'anna@xn--80a1acn3a.xn--80asehdb'],
    ['anna@mail.прыклад.бел', 'anna@mail.xn--80aiqesg1f.xn--90ais'],
    ['anna@xn--e1afmkfd.бел', 'anna@xn--e1afmkfd.xn--90ais'],
    ['anna@žalgiris.lt', 'anna@xn--algiris-cxb.lt'],
    ['anna@łódź.pl', 'anna@xn--d-uga0v4h.pl'],
  ])('takes %j', (typed, address) => {
    expect(parseAddress(typed)).toEqual({ ok: true, address })
  })

  test.each([
    ...['', '@', 'anna', 'anna@', '@gmail.com', 'anna@gmail', 'anna@@gmail.com', 'anna@x@gmail.com'],
    ...['.anna@gmail.com', 'anna.@gmail.com', 'an..na@gmail.com', 'anna@.com', 'anna@gmail..com'],
    ...['anna@-a.com', 'anna@a-.com', 'anna@gmail,com', 'an na@gmail.com', 'anna@gm ail.com', 'anna@gmail.c'],
    ...['"anna"@gmail.com', '"an na"@gmail.com', 'anna(x)@gmail.com', 'anna@(x)gmail.com'],
    ...['<a@b.org> <anna@gmail.com>', 'b@x.org <anna@gmail.com>', 'anna@gmail.com, b@gmail.com'],
    ...['anna@gmail.com;b@x.org', 'mailto:b@x.org,anna@gmail.com'],
    ...['anna@[127.0.0.1]', 'anna@127.0.0.1', 'anna@0x7f.1', 'anna@1.2', 'anna@[::1]', 'anna@gmail.com:25'],
    ...['anna@gmail.com/x', 'anna@gmail.com?bcc=x', 'anna@gmail.com#x', 'anna@gm%61il.com', 'anna@a_b.com'],
    ...['anna@gmail.com\n', '\nanna@gmail.com', 'anna@gmail.com\r\nBcc: b@x.org', 'an\nna@gmail.com'],
    ...['anna@gma\til.com', 'anna@gma\u0000il.com', 'anna\u0000@gmail.com', 'anna@gmail.com\u2028', 'anna@\ud800.com'],
  ])('refuses %j', (typed) => {
    expect(problemOf(typed)).toBe('form')
  })

  test.each([
    ['аnna@gmail.com', 'а'],
    ['anna@gmаil.com', 'а'],
    ['anna@gmail.сom', 'с'],
    ['anna@mail.ру', 'р'],
    ['anna@mail.рф', 'р'],
    ['анна@gmail.com', 'а'],
    ['аnna@пошта.бел', 'а'],
    ['анна@mail.example.org', 'а'],
    ['anna@exаmple.by', 'а'],
    ['anna@wр.pl', 'р'],
    ['anna@gmx.dе', 'е'],
    ['фттф@пьфшдюсщь', 'ф'],
    ['anna@gmail.ком', 'к'],
  ])('names the Cyrillic letter of %j', (typed, letter) => {
    expect(parseAddress(typed)).toEqual({ ok: false, problem: 'cyrillic', letter })
  })

  test.each(['анна@пошта.бел', 'Анна.К@пример.рф', 'ännä@gmail.com', 'łucja@wp.pl', 'živilė@inbox.lt', '李@gmail.com'])(
    'says of %j that its part before the @ is not plain Latin',
    (typed) => {
      expect(problemOf(typed)).toBe('local')
    },
  )

  test('takes 254 characters and not 255', () => {
    const local = 'a'.repeat(64)
    const domain = (n: number) => `${'b'.repeat(61)}.${'c'.repeat(61)}.${'d'.repeat(n - 128)}.org`
    expect(parseAddress(`${local}@${domain(189)}`).ok).toBe(true)
    expect(problemOf(`${local}@${domain(190)}`)).toBe('too_long')
    expect(problemOf(`${'a'.repeat(65)}@example.org`)).toBe('too_long')
    expect(problemOf(`${' '.repeat(16_000)}a@b.org`)).toBe('too_long')
  })
})

describe('canonicalAddress', () => {
  test.each([
    ['anna@gmail.com', 'A.N.N.A+appeal@GoogleMail.com'],
    ['anna@outlook.com', 'Anna+x@outlook.com'],
    ['anna@hotmail.com', 'anna+x+y@hotmail.com'],
    ['annak@proton.me', 'anna.k+x@protonmail.com'],
    ['annak@proton.me', 'Anna_K@pm.me'],
    ['anna@fastmail.com', 'anna+x@fastmail.com'],
    ['anna@fastmail.com', 'shop@anna.fastmail.com'],
    ['anna@icloud.com', 'anna+x@me.com'],
    ['anna@icloud.com', 'anna@mac.com'],
    ['anna.k@yandex.ru', 'anna-k+x@ya.ru'],
    ['anna.k@yandex.ru', 'Anna.K@yandex.by'],
    ['anna@mail.ru', 'ANNA@mail.ru'],
    ['anna@пошта.бел', 'anna@xn--80a1acn3a.xn--90ais'],
    ['anna@example.org', 'Anna@EXAMPLE.org'],
  ])('%s and %s are one mailbox', (one, other) => {
    expect(canonicalOf(other)).toBe(canonicalOf(one))
  })

  test.each([
    ['anna@outlook.com', 'anna@hotmail.com'],
    ['anna@mail.ru', 'anna@bk.ru'],
    ['anna@list.ru', 'anna@inbox.ru'],
    ['anna@fastmail.com', 'anna@fastmail.fm'],
    ['a.nna@outlook.com', 'anna@outlook.com'],
    ['a.nna@example.org', 'anna@example.org'],
    ['anna+x@example.org', 'anna@example.org'],
    ['anna@gmail.com', 'anna@gmail.ru'],
    ['x@anna.example.org', 'anna@example.org'],
    ['anna@yandex.ru', 'anna@mail.ru'],
    ['...@gmail.com', '..@gmail.com'],
    ['+a@gmail.com', '+b@gmail.com'],
  ])('%s and %s are two', (one, other) => {
    expect(canonicalOf(other)).not.toBe(canonicalOf(one))
  })

  test('is the canonical form of itself', () => {
    for (const company of MAIL_COMPANIES)
      for (const domain of company.mailboxes.flat()) {
        const once = canonicalOf(`An-n.a_k+tag@${domain}`)
        expect(canonicalOf(once)).toBe(once)
      }
  })

  test('never throws', () => {
    for (const text of ['', '@', 'a', 'a@', '@b', 'a@[x', 'a@%00', 'a@\ud800', '\u0000@\u0000'])
      expect(typeof canonicalOf(text)).toBe('string')
  })
})

test('no domain belongs to two companies', () => {
  const domains = MAIL_COMPANIES.flatMap((company) => company.mailboxes.flat())
  expect(domains.length).toBe(new Set(domains).size)
})

test.each([
  ...['a@mail.ru', 'a@bk.ru', 'a@list.ru', 'a@inbox.ru', 'a@yandex.com', 'a@yandex.kz', 'a@YA.ru', 'a@rambler.ru'],
  ...['a@tut.by', 'a@firm.by', 'a@firm.ru', 'a@пошта.бел', 'a@почта.рф', 'a@mail.ua'],
  ...[
    'a@vk.com',
    'a@vk.ru',
    'a@team.yandex.com',
    'a@narod.ru',
    'a@yandex.ua',
    'a@rambler.ua',
    'a@open.by',
    'a@mail.by',
  ],
  ...['a@xmail.ru', 'a@internet.ru', 'a@example.yandex', 'a@VK.COM'],
])('%s is watched', (address) => {
  expect(watchedCompany(asAddress(address))).toBe(true)
})

test.each([
  'a@gmail.com',
  'a@proton.me',
  'a@ukr.net',
  'a@wp.pl',
  'a@by.example.org',
  'a@mail.ru.com',
  'a@shelby.de',
  'a@myvk.com',
])('%s is not watched', (address) => {
  expect(watchedCompany(asAddress(address))).toBe(false)
})

test('every watched company is a known one, with the source of its domains and the day', () => {
  const known = MAIL_COMPANIES.map(({ name }) => name)
  for (const { name, domainsFrom, readOn } of WATCHED_COMPANIES) {
    expect(known).toContain(name)
    expect(domainsFrom).not.toBe('')
    expect(readOn).toMatch(/^\d{4}-\d\d-\d\d$/)
  }
})

test('mailCompany names the known ones only', () => {
  expect(mailCompany(asAddress('a@googlemail.com'))).toBe('gmail')
  expect(mailCompany(asAddress('a@YANDEX.by'))).toBe('yandex')
  expect(mailCompany(asAddress('x@anna.fastmail.com'))).toBe('fastmail')
  expect(mailCompany(asAddress('a@anna-kazlova.example'))).toBe('other')
  expect(mailCompany(asAddress('nothing'))).toBe('other')
})
