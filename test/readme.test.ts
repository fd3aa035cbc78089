import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseAppealFile } from '../src/appeals/appeal-file.ts'
import { ENDINGS } from '../src/erasure/endings.ts'
import { grantedRights } from './support/grants.ts'

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const files = (folder: string): string[] => readdirSync(new URL(`../${folder}`, import.meta.url)).map((f) => folder + f)
const below = (folder: string): string[] =>
  readdirSync(new URL(`../${folder}`, import.meta.url), { recursive: true, encoding: 'utf8' }).map((f) => folder + f)

/** All matches of a pattern's first group, sorted, each once. */
const all = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, found = '']) => found))].sort()

const GUIDES = [...below('src/'), ...below('test/')].filter((file) => /\w\/.*\/README\.md$/.test(file))
const DOCUMENTS = ['README.md', 'src/README.md', 'SECURITY.md', 'CHANGELOG.md', ...GUIDES]

const linesOf = (file: string): number => read(file).trimEnd().split('\n').length
const wordsOf = (file: string): number => read(file).split(/\s+/).filter(Boolean).length

const anchorsOf = (text: string): string[] =>
  all(text, /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\d -]/gu, '')
      .replaceAll(' ', '-'),
  )

describe('the documents', () => {
  test('lead from the first two pages to every guide', () => {
    const linked = ['README.md', 'src/README.md'].flatMap((file) =>
      all(read(file), /\]\(([^)#\s]+)/g).map((link) => posix.join(posix.dirname(file), link)),
    )
    expect(GUIDES.filter((guide) => !linked.includes(guide))).toEqual([])
    expect(GUIDES.length).toBeGreaterThan(20)
  })

  test('link to files and headings that exist', () => {
    for (const file of DOCUMENTS)
      for (const link of all(read(file), /\]\(((?!https?:|mailto:)[^)\s]+)\)/g)) {
        const [path = '', anchor] = link.split('#')
        const target = posix.join(posix.dirname(file), path || posix.basename(file))
        expect(existsSync(new URL(`../${target}`, import.meta.url)), `${file} links to ${link}`).toBe(true)
        if (anchor !== undefined) expect(anchorsOf(read(target)), `${file} links to ${link}`).toContain(anchor)
      }
  })

  test('are short: the two first pages together under 5,000 words, every guide under 150 lines', () => {
    expect(linesOf('README.md')).toBeLessThanOrEqual(220)
    expect(linesOf('src/README.md')).toBeLessThanOrEqual(250)
    expect(wordsOf('README.md') + wordsOf('src/README.md')).toBeLessThan(5_000)
    for (const guide of ['SECURITY.md', ...GUIDES]) expect(linesOf(guide), guide).toBeLessThan(150)
  })

  test('have a row for every setting, and for no other', () => {
    const settings = all(read('src/config.ts'), /^ {2}([A-Z][A-Z_]+): /gm)
    expect(all(read('README.md'), /^\| `([A-Z][A-Z_]+)` \|/gm)).toEqual(settings)
  })

  test('name every command', () => {
    const cli = readdirSync(new URL('../src/cli', import.meta.url), { recursive: true, encoding: 'utf8' })
    const sources = cli.filter((file) => file.endsWith('.ts')).map((file) => `src/cli/${file}`)
    const commands = sources.flatMap((file) =>
      all(read(file), /(?:new Command|decisionCommand)\((?:context, )?'([a-z]+)'/g),
    )
    expect(commands).toContain('doctor')
    for (const command of commands.filter((name) => name !== 'undersigned'))
      expect(read('src/cli/README.md')).toMatch(new RegExp(`\`(\\w+ )?${command}\\b`))
  })

  test('say of every package that the program uses what it is for', () => {
    const { dependencies } = JSON.parse(read('package.json'))
    const [, table = ''] = read('src/build/README.md').split('## In the program')
    const named = all(table.split('\n## ')[0] ?? '', /^\| ([^|]+) \|/gm).flatMap((cell) => cell.split(', '))
    expect(named).toEqual(expect.arrayContaining(Object.keys(dependencies)))
  })

  test('name every room', () => {
    const rooms = readdirSync(new URL('../src', import.meta.url), { withFileTypes: true }).filter((f) =>
      f.isDirectory(),
    )
    for (const { name } of rooms) expect(read('src/README.md')).toMatch(new RegExp(`^\\| .*\`${name}/\``, 'm'))
  })

  test('have an example of an appeal that can be imported', () => {
    const [, example = ''] = /```markdown\n([\s\S]*?)\n```/.exec(read('src/appeals/README.md')) ?? []
    expect(Object.keys(parseAppealFile(example).texts)).toEqual(['be', 'en'])
  })

  test('show a picture that is there and light', () => {
    const [, picture = ''] = /!\[[^\]]+\]\(([^)]+)\)/.exec(read('README.md')) ?? []
    expect(readFileSync(new URL(`../${picture}`, import.meta.url)).length).toBeLessThan(150_000)
  })
})

describe('the rights of the server', () => {
  const granted = grantedRights()

  test('name every table', () => {
    const created = files('sql/').flatMap((file) => all(read(file), /^create table (\w+)/gm))
    expect(Object.keys(granted).sort()).toEqual([...created, 'schema_migrations'].sort())
  })

  test('let it lower each time that a clock may have written too far ahead', () => {
    const lowered = ENDINGS.flatMap(({ latest = {} }) => Object.keys(latest))
    expect(lowered.filter((table) => !granted[table]?.includes('update'))).toEqual([])
    expect(lowered).toContain('receipts')
  })
})

describe('the files for Debian', () => {
  const debian = 'src/platform/debian/'

  test.each([
    ['sh', 'undersigned'],
    ['sh', 'as-owner'],
    ['bash', 'backup'],
    ['bash', 'restore'],
    ['bash', 'rewrite'],
  ])('%s understands %s, which can be run', (shell, name) => {
    const file = fileURLToPath(new URL(`../${debian}${name}`, import.meta.url))
    expect(read(debian + name)).toMatch(new RegExp(`^#!/bin/${shell}\n`))
    expect(spawnSync(shell, ['-n', file], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
    expect(statSync(file).mode & 0o111).toBe(0o111)
  })

  test('no program is handed an address of the database, which may hold a password', () => {
    for (const name of files(debian)) expect(read(name), name).not.toMatch(/\$\{?DATABASE_URL|postgres:\/\/\w+:/)
  })
})
