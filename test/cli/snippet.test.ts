import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Snippets } from '../../src/site/snippet.ts'
import { appealFile } from '../appeals/example.ts'
import { bareDatabase } from '../support/databases.ts'
import { temporaryFolder } from '../support/folders.ts'
import { commandHere, FACTS } from './command.ts'

test('snippets for partners are printed once the public can see the appeal', { timeout: 60_000 }, async () => {
  const database = await bareDatabase()
  try {
    const folder = temporaryFolder()
    const env = { DATABASE_URL: database.url, SECRET_KEY: randomBytes(32).toString('base64'), DATA_DIR: folder }
    const cli = async (...args: string[]) => commandHere(env, args)
    const snippet = (...args: string[]) => cli('appeal', 'snippet', 'free-them', ...args)
    const refused = { code: 1, out: '', err: 'error: there is no appeal free-them that the public can see\n' }
    await cli('migrate')
    await cli('campaign', 'add', 'relatives', '--name', 'Relatives', ...FACTS)
    expect(await snippet()).toEqual(refused)
    writeFileSync(join(folder, 'appeal.md'), appealFile({ front: { visibilities: '[public, anonymous]' } }))
    await cli('appeal', 'import', join(folder, 'appeal.md'), '--campaign', 'relatives')
    expect(await snippet()).toEqual(refused)
    await cli('appeal', 'open', 'free-them')

    const { code, out, err } = await snippet('--lang', 'be', '--accent', 'FC0', '--theme', 'light', '--no-names')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const made = JSON.parse(
      (await snippet('--lang', 'be', '--accent', '#ffcc00', '--theme', 'light', '--no-names', '--json')).out,
    ) as Snippets
    for (const written of Object.values(made).flat()) expect(out).toContain(written)
    expect(made.link).toBe('<a href="http://localhost:3000/a/free-them?lang=be" lang="be">Вызваліце нашых</a>')
    expect(made.script).toContain('data-lang="be" data-accent="#ffcc00" data-theme="light" data-names="0"')
    // A widget never shows the names of a protected appeal, so the default snippet does not ask for them.
    expect((await snippet('--json')).out).not.toMatch(/lang=\w|data-lang|accent|theme|names="1"/)
  } finally {
    await database.drop()
  }
})
