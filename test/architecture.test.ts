import { describe, expect, test } from 'vitest'
import { rules } from './support/architecture.ts'
import { readSources, sourceOf } from './support/sources.ts'

const sources = readSources()

describe('src/ keeps', () => {
  test.each(Object.entries(rules))('%s', (_, rule) => {
    expect(rule(sources), 'see src/README.md').toEqual([])
  })

  test('every import of a file of ours is looked at', () => {
    const paths = new Set(sources.map(({ path }) => path))
    const unknown = sources.flatMap(({ path, imports }) =>
      imports.filter(({ from }) => from.startsWith('src/') && !paths.has(from)).map(({ from }) => `${path}: ${from}`),
    )
    expect(unknown).toEqual([])
  })
})

/** Files by path, with what they say. */
const made = (files: Record<string, string>) => Object.entries(files).map(([path, text]) => sourceOf(path, text))

describe('each rule can fail, and says the way out', () => {
  test.each<[keyof typeof rules, Record<string, string>, RegExp]>([
    [
      'roomOrder',
      { 'src/mail/a.ts': `import { b } from '../outbox/b.ts'` },
      /outbox stands to the right of mail. Move/,
    ],
    ['roomOrder', { 'src/db/a.ts': `import type { Deps } from '../deps.ts'` }, /deps stands to the right of db/],
    ['roomOrder', { 'src/db/a.ts': `export type { Deps } from '../deps.ts'` }, /deps stands to the right of db/],
    ['roomOrder', { 'src/node.ts': `import './worker.ts'` }, /worker stands to the right of node/],
    ['roomOrder', { 'src/core/a.ts': `const b = await import('../db/b.ts')` }, /db stands to the right of core/],
    ['roomOrder', { 'src/helpers/a.ts': '' }, /src\/helpers is no room/],
    ['roomOrder', { 'src/site/a.ts': `import '../browser/b.ts'` }, /runs in browsers only. Move/],
    ['roomOrder', { 'src/browser/a.ts': `import '../ui/b.ts'` }, /ui stands to the right of browser/],
    ['placesOfFiles', { 'src/browser/a.js': '' }, /write it in TypeScript/],
    ['placesOfFiles', { 'src/site/a.css': '' }, /style sheets stand in/],
    ['shortFiles', { 'src/ui/styles/a.css': '\n'.repeat(301) }, /has 301 lines/],
    [
      'layerOrder',
      {
        'src/appeals/store.ts': `import { open } from './open.ts'`,
        'src/appeals/open.ts': 'export async function open(deps: Deps) {}',
      },
      /store.ts \(store\) imports src\/appeals\/open.ts \(verb\). A store knows rows only/,
    ],
    [
      'layerOrder',
      {
        'src/appeals/page.ts': `import { Page } from './pages/page.tsx'\nexport const a = (deps: Deps): Promise<void> => b()`,
        'src/appeals/pages/page.tsx': '',
      },
      /page.ts \(verb\) imports .* \(page\). A verb returns what happened/,
    ],
    [
      'layerOrder',
      {
        'src/appeals/open.ts': `import { gone } from './gone.ts'\nexport async function open({ db }: Pick<Deps, 'db'>) {}`,
        'src/appeals/gone.ts': 'export async function gone(deps: Deps, c: Context, work: () => void) {}',
      },
      /open.ts \(verb\) imports src\/appeals\/gone.ts \(routes\). A verb returns what happened/,
    ],
    [
      'layerOrder',
      { 'src/site/pages/home.tsx': `import { list } from '../store.ts'`, 'src/site/store.ts': '' },
      /A page is given what it shows/,
    ],
    [
      'noDatabaseInPages',
      { 'src/site/pages/home.tsx': `import { transact } from '../../db/database.ts'` },
      /Let the route read it/,
    ],
    ['sqlInStores', { 'src/site/routes.tsx': `db.selectFrom('appeals')` }, /Move the query into a store of the room/],
    ['sqlInStores', { 'src/site/front.ts': 'await sql<Row>`select 1`.execute(db)' }, /Move the query into a store/],
    ['sqlInStores', { 'src/signing/sign.ts': 'const text = `insert into outbox (id)`' }, /hot statement/],
    [
      'noCircles',
      { 'src/ui/a.ts': `import './b.ts'`, 'src/ui/b.ts': `import './a.ts'` },
      /a.ts → .*b.ts → .*is a circle/,
    ],
    ['nodeOnly', { 'src/site/a.ts': `import { readFileSync } from 'node:fs'` }, /behind an interface of src\/deps.ts/],
    ['nodeOnly', { 'src/site/a.ts': `import { hash } from 'argon2'` }, /behind an interface/],
    ['noEnvironment', { 'src/platform/a.ts': 'const x = process.env.PORT' }, /Add the setting to src\/config.ts/],
    ['noProcess', { 'src/site/a.ts': 'process.exit(1)' }, /not every host has/],
    ['noHostGlobals', { 'src/site/a.ts': 'setInterval(() => beat(), 20)' }, /List work by period in src\/jobs.ts/],
    ['noHostGlobals', { 'src/http/a.ts': 'c.env.incoming.socket' }, /a request's connection with connectionOf/],
    ['noHostGlobals', { 'src/site/a.ts': `new URL('a.css', import.meta.url)` }, /behind an interface of src\/deps.ts/],
    ['noOwnTime', { 'src/site/a.ts': 'const now = new Date()' }, /Take a Clock/],
    ['noOwnTime', { 'src/platform/a.ts': 'const now = Date.now()' }, /Take a Clock/],
    ['sharedSql', { 'src/outbox/a.ts': 'const q = `select pg_advisory_lock(1)`' }, /Lock rows instead/],
    [
      'tableRooms',
      { 'src/site/store.ts': `db.deleteFrom('signatures')` },
      /belongs to signatures, count, .*Call a store/,
    ],
    ['tableRooms', { 'src/site/store.ts': 'sql`update reports set words = null`' }, /writes reports, which belongs to/],
    ['tableRooms', { 'src/site/store.ts': 'sql`insert into poems (id)`' }, /which no room owns: name its room/],
    ['logInActs', { 'src/moderation/a.ts': 'await audit(trx, now, entry)' }, /Run the act through act\(\)/],
    ['versionInAppeals', { 'src/count/a.ts': 'await bumpVersion(trx, id)' }, /through inAppeal\(\), touchAppeal\(\)/],
    [
      'noSentences',
      { 'src/imports/a.ts': "export async function a(deps: Deps) { throw new Refusal('it is not there', {}) }" },
      /holds the sentence "it is not there". Refuse with a reason/,
    ],
    [
      'noSentences',
      { 'src/imports/store.ts': 'const message = `no appeal of yours`' },
      /src\/imports\/store.ts holds the sentence/,
    ],
    ['shortFiles', { 'src/site/a.ts': '\n'.repeat(301) }, /has 301 lines. Split it/],
    ['shortFiles', { 'src/site/index.ts': '' }, /name the file after what it does/],
    ['shortFiles', { 'src/site/HomePage.tsx': '' }, /small letters and hyphens/],
  ])('%s: %j', (rule, files, line) => {
    expect(rules[rule](made(files))).toEqual([expect.stringMatching(line)])
  })

  test('what is allowed passes all of them', () => {
    const files = made({
      'src/core/clock.ts': 'export const systemClock = { now: () => new Date() }',
      'src/locale/long.ts': '\n'.repeat(400),
      'src/core/email-rules.ts': '\n'.repeat(400),
      'src/platform/a.ts': `import { readFileSync } from 'node:fs'\nimport type { Deps } from '../deps.ts'\nsetInterval(run, 9)`,
      'src/signatures/a.ts': `// process.env, Date.now()\nimport { createHmac } from 'node:crypto'\nnew Date(at)`,
      'src/site/pages/home.tsx': `import { type Row } from '../store.ts'`,
      'src/site/store.ts': `import { sql } from 'kysely'\ndb.selectFrom('appeals')`,
      'src/signing/confirm-statement.ts': 'const text = `insert into inbox (id)`',
      'src/node.ts': `import { serve } from './platform/a.ts'\nprocess.env.PORT`,
      'src/deps.ts': '',
    })
    for (const rule of Object.values(rules)) expect(rule(files)).toEqual([])
  })
})
