import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appealFile } from '../appeals/example.ts'
import { bareDatabase } from '../support/databases.ts'
import { temporaryFolder } from '../support/folders.ts'
import { command, commandHere } from './command.ts'

const LONG =
  'We have waited for this day with bread in a bag and a list of telephone numbers in a shoe, and here it is.'
const BODY = `# 

    Indented.

${LONG}
${LONG}

• freedom
• doctors

![a picture](https://example.org/x.png) and <b>bold</b>
and [nothing](example.org)

7. seven

\`\`\`
between
\`\`\`
`

/** Private signing would need two proven keys. */
const WITHOUT_KEYS = { visibilities: '[public, anonymous]' }

let database: Awaited<ReturnType<typeof bareDatabase>>
let env: Record<string, string>
let folder: string

beforeAll(async () => {
  database = await bareDatabase()
  folder = temporaryFolder()
  env = { DATABASE_URL: database.url, SECRET_KEY: randomBytes(32).toString('base64'), DATA_DIR: folder }
  await commandHere(env, ['migrate'])
  await commandHere(env, [
    ...['campaign', 'add', 'relatives', '--name', 'Relatives', '--contact', 'a@example.org'],
    ...['--press-contact', 'b@example.org', '--controller', 'Relatives, Vilnius', '--server', 'Finland'],
  ])
})
afterAll(() => database.drop())

async function importing(body: string, ...more: string[]) {
  const file = appealFile({ front: WITHOUT_KEYS, sections: { be: body } })
  writeFileSync(join(folder, 'appeal.md'), file)
  const ran = await commandHere(env, [
    'appeal',
    'import',
    join(folder, 'appeal.md'),
    '--campaign',
    'relatives',
    ...more,
  ])
  return { ...ran, lines: file.split('\n') }
}

test('import says what it understood, and warns with the line in the file', async () => {
  const { code, out, lines } = await importing(BODY, '--json')
  expect(code).toBe(0)
  const { texts, warnings } = JSON.parse(out)
  expect(texts).toEqual([
    {
      ...{ locale: 'be', title: 'Вызваліце нашых родных', headings: [''], paragraphs: 5, listItems: 3 },
      ...{ addressees: 1, initiators: 1 },
    },
  ])
  const at = (warning: { line: number; kind: string; field: string }) => [warning.kind, lines[warning.line - 1]]
  expect(warnings.map(at)).toEqual([
    ['empty_heading', '# '],
    ['code', '    Indented.'],
    ['long_lines', LONG],
    ['typed_bullets', '• freedom'],
    ['image', '![a picture](https://example.org/x.png) and <b>bold</b>'],
    ['html', '![a picture](https://example.org/x.png) and <b>bold</b>'],
    ['dropped_link', 'and [nothing](example.org)'],
    ['list_start', '7. seven'],
    ['code', '```'],
  ])
  expect(new Set(warnings.map(({ field }: { field: string }) => field))).toEqual(new Set(['texts.be.body']))
})

test('for people: the text in numbers on standard output, the warnings beside it', async () => {
  const { out, err } = await importing(BODY)
  expect(out).toContain(
    '  be: Вызваліце нашых родных\n    5 paragraphs, 1 heading, 3 list items, 1 addressee, 1 initiator',
  )
  expect(err).toMatch(/^warnings: .*\n {2}line \d+, texts\.be\.body: a heading has no text\n/)
  expect(err.trim().split('\n')).toHaveLength(10)
})

test('a draft with warnings is opened only by somebody who has seen them', async () => {
  await importing(BODY)
  const open = (...more: string[]) => command(env, ['appeal', 'open', 'free-them', ...more])
  const refused = await open()
  expect(refused).toMatchObject({ code: 2, out: '' })
  expect(refused.err).toContain('line 1, texts.be.body: a heading has no text')
  expect(refused.err).toContain('--with-warnings')
  // Nothing was done: it can still be replaced.
  expect((await importing('Plain.', '--json')).out).toContain('"did": "replaced"')
  expect(await importing(BODY)).toMatchObject({ code: 0 })
  expect(await open('--with-warnings')).toMatchObject({ code: 0 })
})

test('asks are looked at, too', async () => {
  const text =
    '    title: A\n    short_title: A\n    addressees:\n      - name: X\n        ask: |\n          One.\n\n          ![x](https://e.org)'
  const file = appealFile({ front: { slug: 'asks' }, texts: { be: text } })
  writeFileSync(join(folder, 'asks.md'), file)
  const { out } = await commandHere(env, [
    ...['appeal', 'import', join(folder, 'asks.md'), '--campaign', 'relatives', '--json'],
  ])
  const line = file.split('\n').findIndex((one) => one.includes('![x]')) + 1
  expect(JSON.parse(out).warnings).toMatchObject([{ line, field: 'texts.be.addressees.0.ask', kind: 'image' }])
})

test('a text without warnings is opened without a question', async () => {
  const file = appealFile({ front: { slug: 'plain', ...WITHOUT_KEYS } })
  writeFileSync(join(folder, 'plain.md'), file)
  await commandHere(env, ['appeal', 'import', join(folder, 'plain.md'), '--campaign', 'relatives'])
  expect(await command(env, ['appeal', 'open', 'plain'])).toMatchObject({ code: 0 })
})
