import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseAppealFile } from '../src/appeals/appeal-file.ts'
import { ENDINGS } from '../src/erasure/endings.ts'
import { grantedRights } from './support/grants.ts'

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const readme = read('README.md')
const files = (folder: string): string[] => readdirSync(new URL(`../${folder}`, import.meta.url)).map((f) => folder + f)

/** All matches of a pattern's first group, sorted, each once. */
const all = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, found = '']) => found))].sort()

const DOCUMENTS = [
  ...['README.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...['src/README.md', 'src/platform/README.md', 'src/platform/debian/README.md'],
  ...['src/desk/README.md', 'src/exports/README.md', 'src/moderation/README.md', 'src/staff/README.md'],
]

const anchorsOf = (text: string): string[] =>
  all(text, /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\d -]/gu, '')
      .replaceAll(' ', '-'),
  )

describe('the README', () => {
  test('has a row for every setting, and for no other', () => {
    const settings = all(read('src/config.ts'), /^ {2}([A-Z][A-Z_]+): /gm)
    expect(all(readme, /^\| `([A-Z][A-Z_]+)` \|/gm)).toEqual(settings)
  })

  test('names every command', () => {
    const [, table = ''] = readme.split('## Commands')
    const sources = files('src/cli/').filter((file) => file.endsWith('.ts'))
    const commands = sources.flatMap((file) =>
      all(read(file), /(?:new Command|decisionCommand)\((?:context, )?'([a-z]+)'/g),
    )
    expect(commands).toContain('doctor')
    for (const command of commands.filter((name) => name !== 'undersigned'))
      expect(table.split('\n## ')[0]).toMatch(new RegExp(`\`(\\w+ )?${command}\\b`))
  })

  test('has an example of an appeal that can be imported', () => {
    const [, example = ''] = /```markdown\n([\s\S]*?)\n```/.exec(readme) ?? []
    expect(Object.keys(parseAppealFile(example).texts)).toEqual(['be', 'en'])
  })

  test('shows a picture that is there and light', () => {
    const [, picture = ''] = /!\[[^\]]+\]\(([^)]+)\)/.exec(readme) ?? []
    expect(readFileSync(new URL(`../${picture}`, import.meta.url)).length).toBeLessThan(150_000)
  })

  test('and the other documents link to files and headings that exist', () => {
    for (const file of DOCUMENTS)
      for (const link of all(read(file), /\]\(((?!https?:|mailto:)[^)\s]+)\)/g)) {
        const [path = '', anchor] = link.split('#')
        const target = posix.join(posix.dirname(file), path || posix.basename(file))
        expect(existsSync(new URL(`../${target}`, import.meta.url)), `${file} links to ${link}`).toBe(true)
        if (anchor !== undefined) expect(anchorsOf(read(target)), `${file} links to ${link}`).toContain(anchor)
      }
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
