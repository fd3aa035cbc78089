import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { debianFiles } from './debian.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Values by the way in which the file holds them. */
const LINES: [string, string][] = [
  [`PLAIN=pa$$word$HOME&more;less|x>y`, 'pa$$word$HOME&more;less|x>y'],
  [`QUOTED="Confirmation <no-reply@example.org>"`, 'Confirmation <no-reply@example.org>'],
  [`SPACES=two words and more`, 'two words and more'],
  [`HASH='a#b # c'`, 'a#b # c'],
  [`SINGLE="it's $HOME & \`x\`"`, "it's $HOME & `x`"],
  [`DOUBLE='say "no"; $(date)'`, 'say "no"; $(date)'],
  [`BACKSLASH=a\\tb\\`, 'a\\tb\\'],
  [
    `URL=postgres://a:p%23w@127.0.0.1/x?sslmode=require&application_name=y`,
    'postgres://a:p%23w@127.0.0.1/x?sslmode=require&application_name=y',
  ],
]

/** Files whose programs print their environment instead of what they are for. */
function printing() {
  const debian = debianFiles()
  const printer = join(debian.folder, 'print.ts')
  writeFileSync(printer, 'console.log(JSON.stringify([process.env, process.argv.slice(2)]))')
  for (const name of ['undersigned', 'undersigned.service'])
    writeFileSync(debian.file(name), readFileSync(debian.file(name), 'utf8').replace(/dist\/(cli|server)\.js/, printer))
  debian.settings(
    'env',
    `# a comment\n${LINES.map(([line]) => line).join('\n')}\nDATABASE_URL=postgres://server@127.0.0.1/x\nDATABASE_POOLER=transaction\n`,
  )
  debian.settings('owner', 'DATABASE_URL="postgres://owner:p$w&;@127.0.0.1/x"\n')
  const ask = (program: string, args: string[], env: Record<string, string>): [Record<string, string>, string[]] => {
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: ROOT,
      env: { PATH: process.env.PATH, ...env },
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    return JSON.parse(stdout)
  }
  const command = (args: string[], env: Record<string, string> = {}) => ask(debian.file('undersigned'), args, env)
  const [, start = ''] = /^ExecStart=(.*)$/m.exec(readFileSync(debian.file('undersigned.service'), 'utf8')) ?? []
  const [program = '', ...args] = start.split(' ')
  return { command, service: () => ask(program, args, {}) }
}

test('every value arrives the same in the service and in the command, whatever stands in it', () => {
  const { command, service } = printing()
  for (const [env] of [service(), command(['doctor'])])
    for (const [line, value] of LINES) {
      const name = line.slice(0, line.indexOf('='))
      expect([name, env[name]]).toEqual([name, value])
    }
})

test('the unit itself reads no file of settings', () => {
  expect(readFileSync(debianFiles().file('undersigned.service'), 'utf8')).not.toMatch(/^EnvironmentFile/m)
})

test('a variable of the caller changes nothing, and arguments arrive as they are', () => {
  const { command } = printing()
  const args = ['names', 'hide', 'a b', "it's", '$HOME', '', '--reason', '"x"']
  const [env, given] = command(args, { PLAIN: 'of the caller', NODE_OPTIONS: '--no-warnings', LOG_LEVEL: 'debug' })
  expect([env.PLAIN, env.NODE_OPTIONS, env.LOG_LEVEL]).toEqual(['pa$$word$HOME&more;less|x>y', undefined, undefined])
  expect(given).toEqual(args)
})

test('only migrate has the connection of the owner, and it goes to the server itself', () => {
  const { command } = printing()
  const [env] = command(['migrate', '--grant-to', 'x'])
  expect([env.DATABASE_URL, env.DATABASE_POOLER]).toEqual(['postgres://owner:p$w&;@127.0.0.1/x', ''])
  const [other] = command(['doctor', 'migrate'])
  expect([other.DATABASE_URL, other.DATABASE_POOLER]).toEqual(['postgres://server@127.0.0.1/x', 'transaction'])
})
