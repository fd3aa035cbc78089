import { beforeEach, expect, test } from 'vitest'
import { deleteAppeal } from '../../src/appeals/delete-appeal.ts'
import { openAppeal } from '../../src/appeals/open-appeal.ts'
import { addPreviewLink } from '../../src/appeals/preview-links/add-preview-link.ts'
import { withdrawPreviewLinks } from '../../src/appeals/preview-links/withdraw-preview-links.ts'
import { DAY, HOUR } from '../../src/core/clock.ts'
import { newToken } from '../../src/core/random.ts'
import type { Token } from '../../src/core/secret-text.ts'
import { deleteExpired } from '../../src/erasure/retention.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { translator } from '../../src/locale/translate.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openSite, type TestSite } from '../api/site.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { dumpTables } from '../support/tables.ts'
import { makeCampaign, makeDraft } from '../support/world.ts'

const by = { slug: 'draft' }
const text = (title: string) => ({
  ...{ title, short_title: title, opening: `opening of ${title}`, byline: `byline of ${title}` },
  body: `## The first demand\n\nBody of ${title}. [More](https://campaign.example/more)`,
  addressees: [{ name: 'The ministers', ask: `An ask of ${title}` }],
})
const TEXTS = {
  en: text('English'),
  be: text('Беларуская'),
  ru: text('Русский'),
  uk: text('Українська'),
  pl: text('Polski'),
  lt: text('Lietuvių'),
}
const FORM = { visibility: 'public', name: 'Maryia', email: 'maryia@example.org', consent: 'true' }

/** The language switch, which a form's answer lacks, and the appeals that are open, alike for every dead link. */
const WITHOUT = /<nav[\s\S]*?<\/nav>|<h2>Appeals that are open[\s\S]*?<\/ul>/g

eachDatabase('a preview link', (use) => {
  let deps: TestDeps
  let site: TestSite
  let token: Token
  beforeEach(async () => {
    deps = await testDeps(use(), { now: '2027-03-12T10:20:30Z' })
    await makeCampaign(deps)
    site = await openSite(deps)
    await makeDraft(deps, 'draft', { safety: 'protected', texts: TEXTS })
    token = (await addPreviewLink(deps, OPERATOR, by)).token
  })

  const shown = async (query = '') => {
    const answer = await site.ask(`/preview/${token}${query}`)
    return { status: answer.status, headers: answer.headers, page: await answer.text() }
  }
  /** The page without what belongs to a draft, and without times. */
  const content = (page: string) =>
    page
      .replace(/<head>[\s\S]*<\/head>|<nav[\s\S]*?<\/nav>|<p class="notice"><strong>[\s\S]*?<\/p>/g, '')
      .replace(/ (disabled(="")?|tabindex="0")/g, '')
      .replaceAll(`/preview/${token}/sign`, '/a/draft/sign')

  test('leads to each language of the text, also to one that the interface lacks', async () => {
    await makeDraft(deps, 'draft', { texts: { ...TEXTS, de: text('Deutsch') } })
    const { page } = await shown('?lang=be')
    expect(page).toContain(`<li lang="de"><a href="/preview/${token}?lang=de" hreflang="de">Deutsch</a></li>`)
    const german = await shown('?lang=de')
    expect(german.page).toContain('Body of Deutsch')
    expect(german.page).toContain('<html lang="en"')
    for (const unknown of ['xx', 'constructor', '__proto__', ''])
      expect((await shown(`?lang=${unknown}`)).page).toContain(`Body of ${TEXTS.en.title}`)
  })

  test.each(['protected', 'open'] as const)('shows a %s draft as it stands once it is opened', async (safety) => {
    await makeDraft(deps, 'draft', { safety, texts: TEXTS, goal: 500, policy: { liveCounts: false } })
    const pages = await Promise.all(LOCALES.map(async (locale) => (await shown(`?lang=${locale}`)).page))
    await openAppeal(deps, OPERATOR, by)
    for (const [i, locale] of LOCALES.entries()) {
      const opened = await (await site.ask(`/a/draft?lang=${locale}`)).text()
      expect(content(pages[i] ?? '')).toBe(content(opened))
    }
  })

  test.each(LOCALES)('is marked as a draft on top, in %s, with every language one press away', async (locale) => {
    const { status, headers, page } = await shown(`?lang=${locale}`)
    const t = translator(locale)
    expect(status).toBe(200)
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'strict-origin',
    })
    expect(headers.get('etag')).toBeNull()
    expect(page).toContain(`<meta name="robots" content="noindex"`)
    expect(page).toContain(`<title>${t('site.draft')}: ${TEXTS[locale].title}</title>`)
    expect(page.indexOf(`<strong>${t('site.draft')}.</strong>`)).toBeLessThan(page.indexOf('<h1'))
    expect(page).toContain(`Body of ${TEXTS[locale].title}`)
    for (const other of LOCALES) if (other !== locale) expect(page).toContain(`href="/preview/${token}?lang=${other}"`)
    expect(page).toMatch(/<fieldset disabled/)
    expect(page).not.toMatch(/og:|milestones\.atom|\/share\/|data-stream/)
  })

  test('takes no form: 409 in words, by page and as a problem, and nothing is written', async () => {
    const before = await dumpTables(use().db)
    for (const path of [`/preview/${token}`, `/preview/${token}/sign`, `/preview/${token}/sign?lang=be`]) {
      const page = await site.ask(path, { form: FORM })
      expect(page.status, path).toBe(409)
      expect(await page.text()).toMatch(/This is a draft|Гэта чарнавік/)
      const problem = await site.ask(path, { json: FORM })
      expect(problem.status).toBe(409)
      expect(await problem.json()).toMatchObject({ type: '/problems/draft', detail: 'This is a draft' })
    }
    expect((await site.ask('/a/draft/sign', { form: FORM })).status).toBe(404)
    expect((await site.ask('/a/draft')).status).toBe(404)
    expect(await dumpTables(use().db)).toEqual(before)
  })

  test('is on no other page: home, API, badge, feed', async () => {
    await shown()
    expect(await (await site.ask('/')).text()).not.toContain('/a/draft')
    expect(await (await site.ask('/api/v1/appeals')).json()).toEqual({ appeals: [] })
    for (const path of ['/api/v1/appeals/draft', '/badge/draft.svg', '/a/draft/milestones.atom', '/embed/draft'])
      expect((await site.ask(path)).status, path).toBe(404)
  })

  test('shows the draft as it is by now, from no cache', async () => {
    await shown()
    await makeDraft(deps, 'draft', { texts: { en: text('Another') } })
    expect((await shown()).page).toContain('Body of Another')
  })

  test('works for fourteen days, rounded up to the full hour, and is stored as a hash', async () => {
    const rows = await use().db.selectFrom('preview_links').selectAll().execute()
    expect(rows).toMatchObject([{ expires_at: new Date('2027-03-26T11:00:00Z') }])
    expect(JSON.stringify(await dumpTables(use().db))).not.toContain(token)
    deps.clock.set('2027-03-26T10:59:59Z')
    expect((await shown()).status).toBe(200)
    await deleteExpired(deps)
    expect(await use().db.selectFrom('preview_links').select('id').execute()).toHaveLength(1)
    deps.clock.set('2027-03-26T11:00:00Z')
    expect((await shown()).status).toBe(410)
    await deleteExpired(deps)
    expect(await use().db.selectFrom('preview_links').select('id').execute()).toEqual([])
  })

  const ENDS: Record<string, () => Promise<unknown>> = {
    over: async () => deps.clock.advance(14 * DAY + HOUR),
    withdrawn: () => withdrawPreviewLinks(deps, OPERATOR, by),
    opened: async () => openAppeal(deps, OPERATOR, by),
    deleted: () => deleteAppeal(deps, OPERATOR, by),
    unknown: async () => {
      token = newToken()
    },
    malformed: async () => {
      token = 'not-a-token' as Token
    },
  }
  test('over, withdrawn, opened, deleted, unknown and malformed are one and the same 410, to read and to post', async () => {
    const answers: unknown[] = []
    for (const end of Object.values(ENDS)) {
      await makeDraft(deps, 'draft', { texts: TEXTS }).catch(() => undefined)
      token = (await addPreviewLink(deps, OPERATOR, by).catch(() => ({ token: newToken() }))).token
      await end()
      for (const asking of [{}, { form: FORM }]) {
        const answer = await site.ask(`/preview/${token}?lang=en`, asking)
        const page = (await answer.text()).replaceAll(token, 'TOKEN')
        answers.push([answer.status, Object.fromEntries(answer.headers), page.replace(WITHOUT, '')])
      }
      await deleteAppeal(deps, OPERATOR, by).catch(() => undefined)
    }
    expect(answers).toHaveLength(12)
    expect(answers[0]).toMatchObject([
      410,
      { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' },
      expect.any(String),
    ])
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  })

  test('of a demo is dead where no demo is served', async () => {
    await use().db.updateTable('campaigns').set({ demo: true }).execute()
    expect((await shown()).status).toBe(200)
    const env = { PUBLIC_URL: 'https://example.org', SMTP_URL: 'smtp://localhost', MAIL_FROM: 'a@example.org' }
    const away = await testDeps(use(), { now: '2027-03-12T10:20:30Z', env: { ...env, EMBEDDED_IN_PRODUCTION: '1' } })
    expect((await (await openSite(away)).ask(`/preview/${token}`)).status).toBe(410)
  })

  test('no line of the log holds a token', async () => {
    await shown()
    await withdrawPreviewLinks(deps, OPERATOR, by)
    expect(deps.lines.join()).not.toContain(token)
    const entries = await use().db.selectFrom('audit_log').selectAll().execute()
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['appeal.preview_added', 'appeal.previews_withdrawn']),
    )
    expect(JSON.stringify(entries)).not.toContain(token)
  })
})
