import { expect, test } from 'vitest'
import { dateTime, day, fullDateTime, inMonth } from '../../src/locale/dates.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { groups } from '../../src/locale/numbers.ts'

test('a day in each language', () => {
  expect(day('en', '2027-03-14')).toBe('14 March 2027')
  expect(day('be', '2027-03-14')).toBe('14 сакавіка 2027')
  expect(day('ru', '2027-03-04')).toBe('4 марта 2027')
  expect(day('uk', '2027-05-03')).toBe('3 травня 2027')
  expect(day('pl', '2027-05-03')).toBe('3 maja 2027')
  expect(day('lt', '2027-05-03')).toBe('2027 m. gegužės 3 d.')
})

test('Belarusian months after a day and after a preposition', () => {
  const months = Array.from({ length: 12 }, (_, i) => `2027-${String(i + 1).padStart(2, '0')}-01`)
  expect(months.map((month) => day('be', month).split(' ')[1])).toEqual([
    'студзеня',
    'лютага',
    'сакавіка',
    'красавіка',
    'мая',
    'чэрвеня',
    'ліпеня',
    'жніўня',
    'верасня',
    'кастрычніка',
    'лістапада',
    'снежня',
  ])
  expect(inMonth('be', '2027-05-01')).toBe('маі 2027 года')
  expect(inMonth('ru', '2027-08-31')).toBe('августе 2027 года')
  expect(inMonth('en', '2027-12-01')).toBe('December 2027')
})

test.each(LOCALES.filter((locale) => locale !== 'be'))('%s: months after a day as the host knows them', (locale) => {
  for (let m = 0; m < 12; m++) {
    const at = new Date(Date.UTC(2027, m, 3))
    const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).formatToParts(at)
    const month = parts.find(({ type }) => type === 'month')?.value
    expect(day(locale, at.toISOString().slice(0, 10))).toMatch(new RegExp(` ${month} `))
  }
})

test('a month in Ukrainian, Polish and Lithuanian', () => {
  expect([inMonth('uk', '2027-05-03'), inMonth('uk', '2027-11-03')]).toEqual([
    'травні 2027 року',
    'листопаді 2027 року',
  ])
  expect([inMonth('pl', '2027-05-03'), inMonth('pl', '2027-09-03')]).toEqual(['w maju 2027', 'we wrześniu 2027'])
  expect([inMonth('lt', '2027-05-03'), inMonth('lt', '2027-09-03')]).toEqual(['2027 m. gegužę', '2027 m. rugsėjį'])
})

test('a time shows its offset from UTC', () => {
  const at = new Date('2026-11-25T19:00:00Z')
  expect(dateTime('en', at)).toBe('25 November, 19:00 (UTC)')
  expect(dateTime('be', at, 3)).toBe('25 лістапада, 22:00 (UTC+3)')
  expect(dateTime('ru', at, 5)).toBe('26 ноября, 00:00 (UTC+5)')
  expect(dateTime('uk', at, 2)).toBe('25 листопада, 21:00 (UTC+2)')
  expect(dateTime('lt', at, 2)).toBe('lapkričio 25 d. 21:00 (UTC+2)')
  expect(fullDateTime('lt', at)).toBe('2026 m. lapkričio 25 d. 19:00 (UTC)')
  expect(dateTime('en', at, -3.5)).toBe('25 November, 15:30 (UTC−3:30)')
  expect(fullDateTime('en', new Date('2027-06-01T00:00:00Z'))).toBe('1 June 2027, 00:00 (UTC)')
})

test('text that is no day is refused', () => {
  for (const text of ['', 'today', '2027-13-01', '2027-00-10']) expect(() => day('en', text)).toThrow(RangeError)
})

test('digits in groups of three from four digits on', () => {
  expect([0, 7, 999, 1000, 4213, 100000, 1000000].map(groups)).toEqual([
    '0',
    '7',
    '999',
    '1\u202f000',
    '4\u202f213',
    '100\u202f000',
    '1\u202f000\u202f000',
  ])
})
