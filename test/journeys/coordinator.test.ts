import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { commandHere, type Ran } from '../cli/command.ts'
import { useBrowser } from '../support/browser.ts'
import { bareDatabase, postgresOnly } from '../support/databases.ts'
import { temporaryFolder } from '../support/folders.ts'
import { faultsOf, TWO_VIEWPORTS } from '../support/page-checks.ts'
import { freePort } from '../support/postgres-server.ts'
import { startServer } from '../support/processes.ts'
import { send, typeIn } from './typing.ts'

const fixture = (name: string): string => readFileSync(new URL(`../texts/pasted/${name}.md`, import.meta.url), 'utf8')

/** The files that the coordinator was given, each with the language of its text. */
const FILES = { relatives: 'be', statement: 'en', prisoners: 'en', manifesto: 'en' } as const

postgresOnly('A coordinator with four texts, who knows the README and no more', () => {
  const visit = useBrowser()

  /** An installation as the README sets it up: a database, the server, and a folder for the coordinator's files. */
  async function installation() {
    const database = await bareDatabase()
    onTestFinished(() => database.drop())
    const folder = temporaryFolder()
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const secret = randomBytes(32).toString('base64')
    const env = {
      DATABASE_URL: database.url,
      SECRET_KEY: secret,
      DATA_DIR: folder,
      PORT: String(port),
      PUBLIC_URL: url,
    }
    const cli = (...args: string[]): Promise<Ran> => commandHere(env, args)
    async function done(...args: string[]): Promise<string> {
      const ran = await cli(...args)
      expect(ran, `${args.join(' ')}: ${ran.err}`).toMatchObject({ code: 0 })
      return ran.out
    }
    await done('migrate')
    return { env, url, file: (name: string) => join(folder, name), cli, done }
  }

  test('learns what is missing, looks at each text before anybody else does, mends it, and opens it', {
    timeout: 300_000,
  }, async () => {
    const { env, url, file, cli, done } = await installation()

    // The campaign's page would not say who is behind it: opening names each thing that is missing.
    expect((await cli('campaign', 'add', 'yard', '--name', 'Friends of the yard')).code).toBe(0)
    writeFileSync(file('prisoners.md'), fixture('prisoners'))
    await done('appeal', 'import', file('prisoners.md'), '--campaign', 'yard')
    const early = await cli('appeal', 'open', 'from-inside', '--with-warnings')
    expect(early.code).toBe(1)
    for (const missing of ['contact', 'press', 'controller', 'server', 'key']) expect(early.err).toContain(missing)
    await done(
      ...['campaign', 'change', 'yard', '--contact', 'yard@example.org', '--press-contact', 'press@example.org'],
      ...['--controller', 'Friends of the Yard, Vilnius', '--server', 'Finland'],
    )
    for (const name of ['hanna', 'lena']) {
      const recipient = (await done('keys', 'new', '-o', file(`${name}.txt`))).trim()
      const challenge = await done('recipient', 'add', recipient, '--campaign', 'yard', '--label', name)
      writeFileSync(file('challenge.age'), challenge)
      const opened = ['--identity', file(`${name}.txt`), '--challenge', file('challenge.age')]
      await done('recipient', 'prove', recipient, '--campaign', 'yard', ...opened)
    }

    const server = startServer(env)
    await server.says(/^Open /m)
    const page = await visit({ language: 'en' })
    for (const [name, language] of Object.entries(FILES)) {
      const text = fixture(name)
      const slug = /^slug: (\S+)$/m.exec(text)?.[1] ?? ''
      writeFileSync(file(`${name}.md`), text)
      const imported = await cli('appeal', 'import', file(`${name}.md`), '--campaign', 'yard')
      expect(imported.code, imported.err).toBe(0)
      expect(imported.out).toContain(`  ${language}: `)
      const link = /http:\/\/\S+\/preview\/\S+/.exec(await done('appeal', 'show', slug))?.[0] ?? ''

      expect((await page.goto(`${link}?lang=${language}`))?.status()).toBe(200)
      await page
        .getByText(/draft|чарнавік/i)
        .first()
        .waitFor()
      expect(await faultsOf(page, `coordinator-${name}`, TWO_VIEWPORTS)).toEqual([])
      expect(await page.locator('pre').count()).toBe(0)
      const title = await page.locator('h1').innerText()

      // A slip is seen in the preview, and mended in the file.
      writeFileSync(file(`${name}.md`), text.replace(title, `${title} (second reading)`))
      await done('appeal', 'import', file(`${name}.md`), '--campaign', 'yard')
      await page.reload()
      expect(await page.locator('h1').innerText()).toBe(`${title} (second reading)`)

      const asked = await cli('appeal', 'open', slug)
      if (asked.code !== 0) {
        expect(asked).toMatchObject({ code: 2, out: '' })
        expect(asked.err).toContain('--with-warnings')
        await done('appeal', 'open', slug, '--with-warnings')
      }
      expect((await page.reload())?.status()).toBe(410)

      // Nobody has signed: the title is put right although the appeal is open.
      writeFileSync(file(`${name}.md`), text)
      await done('appeal', 'import', file(`${name}.md`), '--campaign', 'yard')
      await page.goto(`${url}/a/${slug}?lang=${language}`)
      expect(await page.locator('h1').innerText()).toBe(title)
    }
    await oneIsSignedAndOneGoes(page)

    async function oneIsSignedAndOneGoes(page: Page): Promise<void> {
      // The wrong text was opened: it goes, and its address is free for the right one.
      expect((await cli('appeal', 'delete', 'from-inside')).code).toBe(2)
      await done('appeal', 'delete', 'from-inside', '--confirm', 'from-inside')
      expect((await page.goto(`${url}/a/from-inside`))?.status()).toBe(404)
      await done('appeal', 'import', file('prisoners.md'), '--campaign', 'yard')

      await page.goto(`${url}/a/manifesto-of-the-yard/sign`)
      await typeIn(page, { visibility: 'anonymous', email: 'vera@example.org' })
      await send(page)
      await page.goto(`${url}/dev/mail`)
      const link = page.locator('a[href*="/c/"]')
      await expect.poll(() => page.reload().then(() => link.count()), { timeout: 15_000 }).toBe(1)
      await page.goto((await link.getAttribute('href')) ?? '')
      await page.locator('button[name="as"]').first().click()
      await page.getByRole('heading', { name: 'Signed. Thank you.' }).waitFor()

      // From the first signature on the text stays; what else may change, the README says in a table.
      writeFileSync(file('manifesto.md'), fixture('manifesto').replace('Nobody gave us', 'Somebody gave us'))
      const late = await cli('appeal', 'import', file('manifesto.md'), '--campaign', 'yard')
      expect(late.code).toBe(1)
      expect(late.err).toContain('somebody has signed')
      expect((await cli('appeal', 'delete', 'manifesto-of-the-yard', '--confirm', 'manifesto-of-the-yard')).code).toBe(
        1,
      )
      await done('appeal', 'change', 'manifesto-of-the-yard', '--goal', '250')
      expect((await cli('appeal', 'close', 'manifesto-of-the-yard')).code).toBe(2)
      await done('appeal', 'close', 'manifesto-of-the-yard', '--confirm', 'manifesto-of-the-yard')
      expect((await cli('appeal', 'archive', 'manifesto-of-the-yard')).code).toBe(1)
      expect((await cli('doctor')).out).not.toContain('BROKEN')
    }
    server.signal('SIGTERM')
    expect(await server.ended).toBe(0)
  })
})
