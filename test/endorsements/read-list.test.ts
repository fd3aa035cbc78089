import { describe, expect, test } from 'vitest'
import { UnreadableCsv } from '../../src/endorsements/enter/parse-csv.ts'
import { readList } from '../../src/endorsements/enter/read-list.ts'
import { longList } from './entering.ts'

const read = (csv: string | Uint8Array) => readList(typeof csv === 'string' ? Buffer.from(csv) : csv)
const namesIn = (csv: string | Uint8Array) => read(csv).rows.map(({ organisation }) => organisation.name)

/** The message, and the line that is to blame. */
function refusalOf(csv: string | Uint8Array): string {
  try {
    return `taken: ${JSON.stringify(read(csv))}`
  } catch (error) {
    if (!(error instanceof UnreadableCsv)) throw error
    return [error.key.replace('desk.organisations.enter.error.', ''), error.line].filter(Boolean).join(' ')
  }
}

describe('A list of organisations', () => {
  test.each([
    ['commas', 'name,country,website\nRingers,LT,ringers.example\n'],
    ['semicolons', 'name;country;website\r\nRingers;LT;ringers.example\r\n'],
    ['tabs', 'name\tcountry\twebsite\nRingers\tLT\tringers.example'],
    ['a byte order mark', '\ufeffname,country,website\nRingers,LT,ringers.example\n'],
    ['quotation marks around all', '\ufeff"name";"country";"website"\r\n"Ringers";"LT";"ringers.example"\r\n'],
    ['another order', 'website,name,country\nringers.example,Ringers,LT\n'],
    ['capitals and spaces in its head', ' Name , COUNTRY ,Website\n Ringers , LT , ringers.example \n'],
    ['Russian words in its head', 'название;страна;сайт\nRingers;LT;ringers.example\n'],
    ['Polish words in its head', 'Nazwa;Kraj;Strona\nRingers;LT;ringers.example\n'],
    ['Lithuanian words in its head', 'Pavadinimas;Šalis;Svetainė\nRingers;LT;ringers.example\n'],
    ['old line ends', 'name,country,website\rRingers,LT,ringers.example\r'],
  ])('with %s is read', (_with, csv) => {
    expect(read(csv)).toEqual({
      rows: [
        {
          line: 2,
          organisation: { name: 'Ringers', nameEn: null, country: 'LT', website: 'https://ringers.example/' },
        },
      ],
      bad: [],
    })
  })

  test('may have names alone, with commas and quotation marks as CSV writes them', () => {
    const csv = 'name\n"Bells, Chimes and Sons"\n"Клуб ""Зялёная лямпа"""\nПЭН-Belarus\n'
    expect(namesIn(csv)).toEqual(['Bells, Chimes and Sons', 'Клуб "Зялёная лямпа"', 'ПЭН-Belarus'])
  })

  test.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'columns'],
    ['a head alone', 'name,country\n\n,\n', 'empty'],
    ['no head', 'Ringers,LT,ringers.example\n', 'columns'],
    ['no column of names', 'country,website\nLT,ringers.example\n', 'columns'],
    ['a column twice', 'name,name\nRingers,Bells\n', 'columns'],
    ['a column twice, in two languages', 'name,назва\nRingers,Bells\n', 'columns'],
    ['a column that we do not know', 'name,e-mail\nRingers,alena@ringers.example\n', 'columns'],
    ['columns by the names of every object', '__proto__,constructor,name\na,b,c\n', 'columns'],
    ['a web page', '<!doctype html><title>name</title>', 'columns'],
    ['JSON', '[{"name": "Ringers"}]', 'columns'],
    ['a NUL', 'name\nRin\0gers\n', 'text'],
    ['letters of windows-1251', Buffer.from([...Buffer.from('name\n'), 0xd1, 0xee, 0xfe, 0xe7, 0x0a]), 'text'],
    ['UTF-16', Buffer.from('\ufeffname\nRingers\n', 'utf16le'), 'text'],
    ['a spreadsheet as it is', Buffer.from([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0xff]), 'text'],
    ['a quotation mark that is not closed', 'name\nRingers\n"Bells\nChimes\n', 'quotes 3'],
    ['a quotation mark inside a bare field', 'name\nRingers\nClub "Lamp"\n', 'quotes 3'],
    ['letters behind a quotation mark', 'name\n"Ringers" of Vilnius\n', 'quotes 2'],
    ['a line without an end', `name\n${'x'.repeat(900_000)}\n`, 'quotes 2'],
    ['a head without an end', 'name,'.repeat(200_000), 'columns'],
    ['1,001 organisations', longList(1_001), 'rows'],
    ['empty lines without an end', `name\nRingers\n${'\n'.repeat(900_000)}`, 'rows'],
  ])('that is %s is refused, and told why', (_what, csv, refusal) => {
    expect(refusalOf(csv)).toBe(refusal)
  })

  test('of a thousand is taken', () => {
    expect(read(longList(1_000)).rows).toHaveLength(1_000)
  })

  test.each([
    ['more fields than the head', 'Ringers,LT,ringers.example,x', 'line'],
    ['fewer fields than the head', 'Ringers,LT', 'line'],
    ['no name', ',LT,ringers.example', 'name'],
    ['a name of signs', '***,,', 'name'],
    ['a name that is too long', `${'x'.repeat(301)},,`, 'name'],
    ['a link for a name', 'www.spam.example/buy,,', 'name'],
    ['letters that turn the line around', 'Rin\u202egers,,', 'name'],
    ['a control character', 'Rin\u0007gers,,', 'name'],
    ['a formula that calls a page', '"=HYPERLINK(""https://spam.example"",""Ringers"")",,', 'name'],
    ['a country in words', 'Ringers,Lithuania,', 'country'],
    ['a country that is none', 'Ringers,ZZ,', 'country'],
    ['a script for a website', 'Ringers,,javascript:alert(1)', 'website'],
    ['a website with a password', 'Ringers,,https://a:b@ringers.example', 'website'],
    ['a website inside our network', 'Ringers,,http://localhost/', 'website'],
  ])('tells of a line with %s, and takes the others', (_with, line, field) => {
    const { rows, bad } = read(`name,country,website\nBefore,,\n${line}\nAfter,,\n`)
    expect(rows.map(({ organisation }) => organisation.name)).toEqual(['Before', 'After'])
    expect(bad).toEqual([{ line: 3, field, message: expect.stringMatching(/error/) }])
  })
})
