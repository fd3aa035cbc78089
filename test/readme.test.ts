import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseAppealFile } from '../src/appeals/appeal-file.ts'
import { ENDINGS } from '../src/erasure/endings.ts'

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const readme = read('README.md')
const files = (folder: string): string[] => readdirSync(new URL(`../${folder}`, import.meta.url)).map((f) => folder + f)

/** All matches of a pattern's first group, sorted, each once. */
const all = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, found = '']) => found))].sort()

describe('the README', () => {
  test('has a row for every setting, and for no other', () => {
    const settings = all(read('src/config.ts'), /^ {2}([A-Z][A-Z_]+): /gm)
    expect(all(readme, /^\| `([A-Z][A-Z_]+)` \|/gm)).toEqual(settings)
  })

  test('names every command', () => {
    const [, table = ''] = readme.split('## Commands')
    const commands = files('src/cli/').flatMap((file) =>
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

  test('gives the server rights on every table that it uses', () => {
    const created = files('sql/').flatMap((file) => all(read(file), /^create table (\w+)/gm))
    const granted = all(readme, /^grant [a-z, ]+ on ([\w, ]+) to undersigned_app;/gm).flatMap((list) =>
      list.split(', '),
    )
    expect(granted.filter((table) => !/^(schema|database) /.test(table)).sort()).toEqual(
      [...created, 'schema_migrations'].sort(),
    )
  })

  test('lets the server lower each time that a clock may have written too far ahead', () => {
    const updated = all(readme, /^grant [a-z, ]*update[a-z, ]* on ([\w, ]+) to undersigned_app;/gm).flatMap((list) =>
      list.split(', '),
    )
    const lowered = ENDINGS.flatMap(({ latest = {} }) => Object.keys(latest))
    expect(lowered.filter((table) => !updated.includes(table))).toEqual([])
    expect(lowered).toContain('receipts')
  })

  test('shows a picture that is there and light', () => {
    const [, picture = ''] = /!\[[^\]]+\]\(([^)]+)\)/.exec(readme) ?? []
    expect(readFileSync(new URL(`../${picture}`, import.meta.url)).length).toBeLessThan(150_000)
  })

  test('and the other documents link to headings that exist', () => {
    const anchors = all(readme, /^#+ (.+)$/gm).map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\d -]/gu, '')
        .replaceAll(' ', '-'),
    )
    for (const file of ['README.md', 'src/README.md', 'SECURITY.md', 'CHANGELOG.md'])
      for (const anchor of all(read(file), /\]\((?:(?:\.\.\/)?README\.md)?#([\w-]+)\)/g))
        if (!(file === 'src/README.md' && /^\d/.test(anchor)))
          expect(anchors, `${file} links to #${anchor}`).toContain(anchor)
  })
})
