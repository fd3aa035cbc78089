import { execFileSync, spawn } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { headLine, listOf, privateLine } from '../exports/make-list.ts'
import { temporaryFolder } from '../support/folders.ts'

const ROOT = new URL('../..', import.meta.url)
const NAME = 'Ганна Ціхановіч 👩‍👩‍👧‍👦'
const PASSPHRASE = 'blue lantern over the river'

const quoted = (args: string[]) => args.map((arg) => `'${arg}'`).join(' ')

/** Runs a command at a terminal of its own, and types the passphrase as often as it asks for it. */
function atTerminal(args: string[]): Promise<{ code: number | null; shown: string }> {
  const child = spawn('script', ['-qec', quoted(args), '/dev/null'], { cwd: ROOT })
  let shown = ''
  let asked = 0
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    shown += chunk
    const asks = shown.match(/passphrase[^\n]*:/gi)?.length ?? 0
    for (; asked < asks; asked++) child.stdin.write(`${PASSPHRASE}\r`)
  })
  return new Promise((done) => child.once('close', (code) => done({ code, shown })))
}

/** A key holder's identity by age-keygen, plain and as age itself encrypts it with a passphrase. */
async function keyHolder(folder: string, armored: boolean) {
  const plain = join(folder, 'hanna.txt')
  const locked = join(folder, 'hanna.age')
  execFileSync('age-keygen', ['-o', plain], { stdio: 'ignore' })
  const { code, shown } = await atTerminal(['age', '-p', ...(armored ? ['-a'] : []), '-o', locked, plain])
  expect(code, shown).toBe(0)
  const identity = /^AGE-SECRET-KEY-1.*$/m.exec(readFileSync(plain, 'utf8'))?.[0] ?? ''
  return { plain, locked, identity }
}

const secondHolder = () =>
  /AGE-SECRET-KEY-1.*/.exec(execFileSync('age-keygen', { encoding: 'utf8', stdio: 'pipe' }))?.[0] ?? ''

test('age opens the name of a line, and finds the id in it that stands beside it', async () => {
  const folder = temporaryFolder()
  const { plain, identity } = await keyHolder(folder, false)
  const line = await privateLine([identity, secondHolder()], NAME)
  writeFileSync(join(folder, 'name.age'), Buffer.from(line.sealed, 'base64'))
  const opened = execFileSync('age', ['-d', '-i', plain, join(folder, 'name.age')])
  expect(opened.length).toBe(1280)
  const text = opened.subarray(2, 2 + opened.readUInt16BE(0)).toString()
  expect(JSON.parse(text)).toMatchObject({ id: line.id, name: NAME, country: 'BY' })
})

test.each([
  ['binary', false],
  ['armored', true],
])(
  'an identity that age encrypted with a passphrase, %s, opens the list; nothing of the passphrase shows',
  async (_, armored) => {
    const folder = temporaryFolder()
    const out = temporaryFolder()
    const { locked, identity } = await keyHolder(folder, armored)
    const list = join(folder, 'list.jsonl')
    writeFileSync(list, listOf([headLine(), await privateLine([identity, secondHolder()], NAME)]))
    const { code, shown } = await atTerminal([
      process.execPath,
      'dist/cli.js',
      'unseal',
      list,
      '--identity',
      locked,
      '-o',
      out,
    ])
    expect(code, shown).toBe(0)
    expect(shown).not.toContain(PASSPHRASE)
    expect(shown).toContain('1 of 1 signatures, 100 %')
    const [file = ''] = readdirSync(out)
    expect(readFileSync(join(out, file), 'utf8')).toContain(NAME)
  },
)
