import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { armor, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { APPEAL, headLine, listOf, privateLine, publicLine } from '../exports/make-list.ts'
import { asNobody, folderForAll, giveToNobody } from '../support/as-nobody.ts'
import { temporaryFolder } from '../support/folders.ts'
import { command, commandHere } from './command.ts'

let HANNA = ''
let VERA = ''
let OTHER = ''
beforeAll(async () => {
  HANNA = await generateX25519Identity()
  VERA = await generateX25519Identity()
  OTHER = await generateX25519Identity()
})

const NAME = `${APPEAL}-2027-05-03-PRIVATE-do-not-hand-over`

/** A folder with a list, identity files, and a folder `out` for what is opened. */
function machine(list: string | Buffer, folder = temporaryFolder()) {
  const out = join(folder, 'out')
  mkdirSync(out)
  const put = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const file = put('list.jsonl', list)
  const unseal = (identities: string[], more: string[] = []) =>
    commandHere({}, ['unseal', '--identity', ...identities, file, '-o', out, ...more])
  const byHanna = (...more: string[]) => unseal([put('hanna.txt', `# Hanna\n${HANNA}\n`)], more)
  return { folder, out, file, put, unseal, byHanna, csv: join(out, `${NAME}.csv`) }
}

const rowsOf = (file: string) =>
  parse(readFileSync(file), { delimiter: ';', bom: true, columns: true }) as Record<string, string>[]

describe('unseal', () => {
  test('writes private and public names into one file that only its owner reads, and prints its path alone', async () => {
    const anna = await privateLine([HANNA, VERA], 'Ганна Ціхановіч', { words: 'настаўніца; Мінск', day: '2027-05-02' })
    const lines = [headLine(), anna, publicLine('Łucja Nowak', '=1+1'), { withdrawn: randomUUID() }]
    const { byHanna, csv, out } = machine(listOf(lines))
    const { code, out: printed, err } = await byHanna()
    expect([code, printed]).toEqual([0, `${csv}\n`])
    expect(err).toBe('1 private name and 1 public; 2 signed without a name\n')
    expect(readdirSync(out)).toEqual([`${NAME}.csv`])
    expect(statSync(csv).mode & 0o777).toBe(0o600)
    expect(rowsOf(csv)).toEqual([
      {
        ...{ name: 'Ганна Ціхановіч', words: 'настаўніца; Мінск', country: 'BY', visibility: 'private' },
        ...{ source: 'confirmed', day: '2027-05-02', epoch: '1', id: anna.id, duplicateOf: '' },
      },
      {
        ...{ name: 'Łucja Nowak', words: "'=1+1", country: '', visibility: 'public', source: 'collected' },
        ...{ day: '2027-05-01', epoch: '', id: (lines[2] as { id: string }).id, duplicateOf: '' },
      },
    ])
  })

  test('writes a sheet with the names as they are', async () => {
    const names = ['=1+1', '_x0041_', '007', '1e5', 'TRUE', '＝1+1', '-1', '@x', '1/2', 'Zoë 👩‍👩‍👧‍👦', 'محمد']
    const lines = await Promise.all(names.map((name) => privateLine([HANNA, VERA], name)))
    const { byHanna, out } = machine(listOf([headLine(), ...lines]))
    expect((await byHanna('--format', 'xlsx')).code).toBe(0)
    const [header, ...rows] = await readSheet(readFileSync(join(out, `${NAME}.xlsx`)))
    expect(header).toEqual(['name', 'words', 'country', 'visibility', 'source', 'day', 'epoch', 'id', 'duplicateOf'])
    expect(rows.map(([name]) => name)).toEqual(names)
  })

  test('needs no database and no settings, from any folder', async () => {
    const { put, file, out, csv } = machine(listOf([headLine(), await privateLine([HANNA, VERA], 'Anna')]))
    const args = ['unseal', file, '--identity', put('hanna.txt', HANNA), '-o', out]
    expect(await command({ DATABASE_URL: 'nonsense', SECRET_KEY: 'nonsense' }, args)).toMatchObject({
      code: 0,
      out: `${csv}\n`,
    })
  })

  test('names the same person once: in another alphabet, another order, and beside a public name', async () => {
    const seal = (name: string, words: string | null = null) => privateLine([HANNA, VERA], name, { words })
    const first = await seal('Олександр Шевченко', 'teacher')
    const lines = [first, await seal('Oleksandr Shevchenko', 'Teacher'), await seal('Shevchenko Oleksandr', 'nurse')]
    const { byHanna, csv } = machine(listOf([headLine(), ...lines, publicLine('ШЕВЧЕНКО Олександр', 'teacher')]))
    const { err } = await byHanna()
    expect(err).toContain('2 may be there twice (column duplicateOf)')
    expect(rowsOf(csv).map((row) => row.duplicateOf)).toEqual(['', first.id, '', first.id])
  })

  test('opens a name with any of several identities, several in one file, and CR LF in it', async () => {
    const lines = [await privateLine([HANNA, VERA], 'Anna'), await privateLine([OTHER, VERA], 'Maria', { epoch: 2 })]
    const { put, unseal } = machine(listOf([headLine(), ...lines]))
    const both = put('both.txt', `# created: today\r\n${HANNA}\r\n\r\n# and\r\n${OTHER}\r\n`)
    expect(await unseal([both])).toMatchObject({ code: 0, err: expect.stringMatching(/^2 private names/) })
    const apart = machine(listOf([headLine(), ...lines]))
    expect((await apart.unseal([apart.put('a', HANNA), apart.put('b', OTHER)])).code).toBe(0)
  })

  test('says which sets of recipients stay sealed, writes the others, and ends with 1', async () => {
    const ours = await privateLine([HANNA, VERA], 'Anna')
    const theirs = await Promise.all(['Maria', 'Olga'].map((name) => privateLine([OTHER, VERA], name, { epoch: 2 })))
    const { byHanna, csv } = machine(listOf([headLine(), ours, ...theirs]))
    const { code, out, err } = await byHanna()
    expect([code, out, rowsOf(csv).map((row) => row.name)]).toEqual([1, `${csv}\n`, ['Anna']])
    expect(err).toContain('not opened: 2 private names of epoch 2, sealed to age1two\n')
    expect(err).not.toMatch(/epoch 1/)
  })

  test('writes no file when nothing was opened: one line', async () => {
    const lines = [await privateLine([OTHER, VERA], 'Anna'), publicLine('Maria')]
    const { byHanna, out, file } = machine(listOf([headLine(), ...lines]))
    expect(await byHanna()).toEqual({
      ...{ code: 1, out: '' },
      err: `error: ${file}: nothing was opened (1 private name: no identity given is among their recipients)\n`,
    })
    expect(readdirSync(out)).toEqual([])
    const open = machine(listOf([headLine(), publicLine('Maria')]))
    expect((await open.byHanna()).err).toMatch(/: nothing was opened, for it holds no private name\n$/)
  })

  test.each([
    ['the id of another signature', { id: randomUUID() }],
    ['the slug of another appeal', { appeal: 'another-appeal' }],
  ])('names by its id, and does not write, a name that has %s inside', async (_, sealedFor) => {
    const lines = [await privateLine([HANNA, VERA], 'Anna'), await privateLine([HANNA, VERA], 'Maria', { sealedFor })]
    const { byHanna, csv } = machine(listOf([headLine(), ...lines]))
    const { code, err } = await byHanna()
    expect([code, rowsOf(csv).map((row) => row.name)]).toEqual([1, ['Anna']])
    expect(err).toContain(`not written: ${lines[1]?.id} is damaged, or sealed for another signature or appeal\n`)
    expect(err).not.toContain('Maria')
  })

  test('names by its id, and does not write, a name that was damaged', async () => {
    const damaged = await privateLine([HANNA, VERA], 'Maria')
    const bytes = Buffer.from(damaged.sealed, 'base64')
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1
    const lines = [await privateLine([HANNA, VERA], 'Anna'), { ...damaged, sealed: bytes.toString('base64') }]
    const { byHanna } = machine(listOf([headLine(), ...lines]))
    expect(await byHanna()).toMatchObject({
      code: 1,
      err: expect.stringContaining(`not written: ${damaged.id} is damaged`),
    })
  })

  test('leaves out and counts what a later list has no more', async () => {
    const [anna, maria, olga] = await Promise.all(['Anna', 'Maria', 'Olga'].map((n) => privateLine([HANNA, VERA], n)))
    const [zoe, eva] = [publicLine('Zoë'), publicLine('Eva')]
    const { byHanna, put, csv } = machine(listOf([headLine(), anna, maria, olga, zoe, eva] as object[]))
    const since = [headLine({ exportedOn: '2027-06-01' }), anna, zoe, publicLine('Neu'), { withdrawn: maria?.id }]
    const later = put('later.jsonl', listOf(since as object[]))
    const { code, err } = await byHanna('--later', later)
    expect([code, rowsOf(csv).map((row) => row.name)]).toEqual([0, ['Anna', 'Zoë']])
    expect(err).toContain('3 left out, since the later list has them no more')
  })

  test('refuses a later list that is of another appeal, older, or cut off', async () => {
    const { byHanna, put, out } = machine(listOf([headLine(), await privateLine([HANNA, VERA], 'Anna')]))
    const later = (changes: object) => put('later.jsonl', listOf([headLine(changes)]))
    const lines = [
      await byHanna('--later', later({ appeal: 'another' })),
      await byHanna('--later', later({ exportedOn: '2027-05-02' })),
      await byHanna('--later', put('cut.jsonl', listOf([headLine()]).slice(0, -1))),
    ].map(({ code, err }) => [code, err.split(' ').slice(2).join(' ')])
    expect(lines).toEqual([
      [1, 'is a list of another appeal\n'],
      [1, 'is older than the list itself\n'],
      [1, 'was cut off: its last line is missing, 2 lines are there; have it sent again\n'],
    ])
    expect(readdirSync(out)).toEqual([])
  })

  test('refuses to overwrite, before it asks or opens anything', async () => {
    const { byHanna, csv } = machine(listOf([headLine(), await privateLine([HANNA, VERA], 'Anna')]))
    writeFileSync(csv, 'mine')
    expect(await byHanna()).toEqual({ code: 1, out: '', err: `error: ${csv} exists already, and is not overwritten\n` })
    expect(readFileSync(csv, 'utf8')).toBe('mine')
  })

  test('says where it may not write', async () => {
    const list = listOf([headLine(), await privateLine([HANNA, VERA], 'Anna')])
    const { unseal, put, folder, out } = machine(list, folderForAll())
    const identity = put('hanna.txt', HANNA)
    giveToNobody(folder)
    chmodSync(out, 0o500)
    expect((await asNobody(() => unseal([identity]))).err).toBe(`error: cannot write into ${out} (EACCES)\n`)
  })

  test('says that the folder is not there', async () => {
    const { unseal, put, out } = machine(listOf([headLine(), await privateLine([HANNA, VERA], 'Anna')]))
    const gone = join(out, 'gone')
    expect(await unseal([put('hanna.txt', HANNA)], ['-o', gone])).toMatchObject({
      ...{ code: 1, out: '', err: `error: cannot write into ${gone} (ENOENT)\n` },
    })
  })
})

test('a hundred thousand names are written in little memory', { timeout: 240_000 }, async () => {
  const anna = await privateLine([HANNA, VERA], 'Anna')
  const given = ['Łucja', 'Марыя', 'Anna', 'Олександр', 'Tomasz']
  const others = Array.from({ length: 100_000 }, (_, n) =>
    publicLine(`${given[n % 5]} Wiśniewska ${n}`, 'nauczycielka'),
  )
  const { file, put, out, csv } = machine(listOf([headLine(), anna, ...others]))
  const limits = { NODE_OPTIONS: '--max-old-space-size=128' }
  const ran = await command(limits, ['unseal', file, '--identity', put('hanna.txt', HANNA), '-o', out])
  expect(ran).toMatchObject({
    code: 0,
    out: `${csv}\n`,
    err: expect.stringMatching(/^1 private name and 100000 public/),
  })
  expect(readFileSync(csv, 'utf8').match(/\r\n/g)?.length).toBe(100_002)
})

describe('a list that is not whole is refused in one line, and nothing is written', () => {
  const whole = () => listOf([headLine(), publicLine('Maria'), publicLine('Anna')])
  const withLine = (line: string) => whole().replace(/\n/, `\n${line}\n`)
  const BROKEN: [string, () => string | Buffer, RegExp][] = [
    ['an empty file', () => '', /is empty/],
    ['a picture', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 10, 10]), /is no sealed list/],
    ['a public list', () => '{"name":"Maria"}\n', /is no sealed list/],
    ['a number', () => '7\n', /is no sealed list/],
    ['a byte order mark', () => `\ufeff${whole()}`, /is no sealed list/],
    ['UTF-16', () => Buffer.from(whole(), 'utf16le'), /is no sealed list/],
    ['a newer format', () => listOf([headLine({ format: 'undersigned-sealed-list/2' })]), /newer version/],
    ['a slug that is a path', () => listOf([headLine({ appeal: '../../etc' })]), /line 1 says what no list says/],
    [
      'a recipient that the terminal would obey',
      () => listOf([headLine({ epochs: [{ number: 1, recipients: ['age1\u001b[2J'] }] })]),
      /line 1 says what no list says/,
    ],
    ['a first line with more', () => listOf([headLine({ more: 1 })]), /line 1 says what no list says/],
    ['CR LF', () => whole().replaceAll('\n', '\r\n'), /CR LF/],
    ['no last line', () => whole().replace(/[^\n]*\n$/, ''), /was cut off: its last line is missing, 3 lines/],
    ['half a last line', () => whole().slice(0, -40), /was cut off/],
    ['half a line', () => whole().slice(0, 600), /was cut off/],
    ['a line after the last', () => `${whole()}\n`, /goes on after its last line \(line 5\)/],
    ['broken JSON', () => withLine('{"id":'), /line 2 is no JSON/],
    ['Latin-1', () => Buffer.from(withLine('{"a":"\xff"}'), 'latin1'), /line 2/],
    ['a line of unknown shape', () => withLine('{"id":"x","name":"Zoe"}'), /line 2 says what no list says/],
    ['a list in a line', () => withLine('[]'), /line 2 says what no list says/],
    ['a missing line', () => whole().replace(/\n[^\n]*\n/, '\n'), /does not match the hash/],
    ['another letter', () => whole().replace('Maria', 'Marta'), /does not match the hash/],
    ['fewer rows than it says', () => listOf([headLine(), publicLine('Maria')], { rows: 2 }), /as many signatures/],
    ['an endless line', () => Buffer.alloc(6_000_000, 'a'), /is no sealed list: line 1 never ends/],
  ]
  test.each(BROKEN)('%s', async (_, make, says) => {
    const { byHanna, out, file } = machine(make())
    const { code, out: printed, err } = await byHanna()
    expect({ code, printed, written: readdirSync(out) }).toEqual({ code: 1, printed: '', written: [] })
    expect(err).toMatch(says)
    expect(err.startsWith(`error: ${file} `) && err.indexOf('\n') === err.length - 1).toBe(true)
    expect(err).not.toMatch(/Maria|Marta|Zoe/)
  })

  test('a file that is not there, a folder, a pipe', async () => {
    const { unseal, put, folder } = machine('')
    const hanna = put('hanna.txt', HANNA)
    const say = async (list: string) => (await commandHere({}, ['unseal', list, '--identity', hanna, '-o', folder])).err
    expect(await say(join(folder, 'gone'))).toBe(`error: ${join(folder, 'gone')} cannot be read (ENOENT)\n`)
    expect(await say(folder)).toBe(`error: ${folder} is no file\n`)
    expect((await unseal([])).code).toBe(2)
  })
})

describe('an identity file', () => {
  const encrypted = async (content: string, passphrase = 'blue lantern') => {
    const encrypter = new Encrypter()
    encrypter.setPassphrase(passphrase)
    encrypter.setScryptWorkFactor(10)
    return await encrypter.encrypt(content)
  }
  const toKey = async () => {
    const encrypter = new Encrypter()
    encrypter.addRecipient(await identityToRecipient(VERA))
    return await encrypter.encrypt(HANNA)
  }
  const REFUSED: [string, () => Promise<string | Uint8Array>, string][] = [
    ['without an identity', async () => '# nothing\n', 'holds no identity'],
    [
      'of another kind',
      async () => 'AGE-PLUGIN-YUBIKEY-1QQQ',
      'is no age identity file: its lines begin with AGE-SECRET-KEY-1',
    ],
    [
      'of SSH',
      async () => '-----BEGIN OPENSSH PRIVATE KEY-----\n',
      'is no age identity file: its lines begin with AGE-SECRET-KEY-1',
    ],
    [
      'mistyped',
      async () => HANNA.replace(/.$/, (last) => (last === 'Q' ? 'P' : 'Q')),
      'holds an identity that is mistyped',
    ],
    [
      'encrypted to a key',
      toKey,
      'is encrypted to keys, not with a passphrase: decrypt it with age, and give the result',
    ],
    ['cut off', async () => armor.encode(await encrypted(HANNA)).slice(0, 90), 'is damaged, or no identity file'],
    ['with a passphrase', () => encrypted(HANNA), 'needs its passphrase, which is asked for at a terminal only'],
    [
      'armored',
      async () => armor.encode(await encrypted(HANNA)),
      'needs its passphrase, which is asked for at a terminal only',
    ],
  ]
  test.each(REFUSED)('%s is refused in one line where there is no terminal', async (_, content, says) => {
    const { put, out, file } = machine(listOf([headLine(), await privateLine([HANNA, VERA], 'Anna')]))
    const identity = put('identity.txt', await content())
    const { code, out: printed, err } = await command({}, ['unseal', file, '--identity', identity, '-o', out])
    expect([code, printed, err]).toEqual([1, '', `error: ${identity} ${says}\n`])
    expect(existsSync(join(out, `${NAME}.csv`))).toBe(false)
  })
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('%s leaves no part of the names behind', async (signal, code) => {
  const { file, put, out } = machine(listOf(await manyNames()))
  const child = spawn(process.execPath, [CLI, 'unseal', file, '--identity', put('hanna.txt', HANNA), '-o', out])
  const ended = new Promise((done) => child.once('close', done))
  await expect.poll(() => readdirSync(out)).toEqual([expect.stringMatching(/\.part$/)])
  child.kill(signal)
  expect(await ended).toBe(code)
  expect(readdirSync(out)).toEqual([])
})

/** Names that take many seconds to be opened: the first is right, the others are that one under other ids. */
async function manyNames(): Promise<object[]> {
  const first = await privateLine([HANNA, VERA], 'Anna')
  return [headLine(), first, ...Array.from({ length: 10_000 }, () => ({ ...first, id: randomUUID() }))]
}

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
