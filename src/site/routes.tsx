import { type Context, Hono } from 'hono'
import { type Appeal, isOfOrganisations, isOfText, isOpenAt, takesLettersAt } from '../appeals/appeal.ts'
import { appealFrame, readingBy } from '../appeals/appeal-frame.ts'
import { offeredLanguage, type Reading, readingKey, readingOf } from '../appeals/reading.ts'
import { listOpenAppeals } from '../appeals/recall.ts'
import type { Deps } from '../deps.ts'
import { answerFrom, type Cached } from '../http/cached.ts'
import { CachedAnswers, cachedFor } from '../http/cached-answers.ts'
import { frameOf, preferredBy } from '../http/frame.ts'
import { cachePage, cachePausedPage, html } from '../http/html.ts'
import { SignForm } from '../signing/pages/sign-form.tsx'
import { NOTHING_TYPED, readSignForm, type SignValues, signSwitch } from '../signing/sign-values.ts'
import { renderMarkdown } from '../texts/markdown.ts'
import type { Site } from '../ui/frame.ts'
import { type Front, recallFront } from './front.ts'
import { frontCounts } from './front-counts.ts'
import { readNames } from './names.ts'
import { AppealPage } from './pages/appeal.tsx'
import { HomePage } from './pages/home.tsx'
import { NamesPage } from './pages/names.tsx'
import { PrivacyPage } from './pages/privacy.tsx'
import { SafetyPage } from './pages/safety.tsx'
import { pageIn, partsOf, timeKey } from './parts.ts'
import { publicFront } from './public-front.ts'

/** The visitors' pages. */
export function siteRoutes(deps: Deps, site: Site): Hono {
  const app = new Hono()
  const homes = new CachedAnswers(deps, MAX_HOMES)
  const pages = new CachedAnswers(deps, MAX_PAGES)

  app.get('/', async (c) => {
    const { appeals } = await listOpenAppeals(deps)
    const now = deps.clock.now()
    const [open, ended] = await Promise.all([
      frontsOf(
        deps,
        appeals.filter((appeal) => isOpenAt(appeal, now)),
      ),
      frontsOf(deps, appeals.filter((appeal) => !isOpenAt(appeal, now)).slice(0, MOST_ENDED)),
    ])
    const frame = frameOf(c, site)
    const preferred = preferredBy(c)
    const readings = [...open, ...ended].map(({ appeal }) => readingKey(readingOf(appeal, preferred)))
    // A planned closing ends an appeal without a change in any front.
    const state = JSON.stringify([open.map(versionOf), ended.map(versionOf)])
    const cached = await homes.get(`${frame.locale} ${readings}`, state, () => {
      const lists = { open: open.map(withCounts), ended: ended.map(withCounts) }
      return cachePage(deps, <HomePage frame={frame} preferred={preferred} {...lists} />)
    })
    return answerFrom(deps, c, cached)
  })

  app.get('/a/:slug', async (c) => {
    const { front, stale } = await publicFront(deps, c.req.param('slug'))
    const now = deps.clock.now()
    const isPaused = stale && isOpenAt(front.appeal, now)
    const state = timeKey(front.appeal, now, stale)
    const reading = readingBy(c, front.appeal)
    const cached = await cachedFor(deps, front).get(pageIn(reading), state, () => {
      const page = appealPage(c, site, front, { reading, now, stale })
      return isPaused ? cachePausedPage(deps, page, 30) : cachePage(deps, page)
    })
    return answerFrom(deps, c, cached)
  })

  // The language switch submits the form; the answer is the page in the other language, with everything typed so far.
  app.post('/a/:slug', async (c) => {
    const { front, stale } = await publicFront(deps, c.req.param('slug'))
    const { values, language: sent } = await readSignForm(c)
    const language = offeredLanguage(front.appeal, sent)
    if (!isOfText(front.appeal, values)) return showNewText(deps, site, c, values, language)
    const reading = readingBy(c, front.appeal, language)
    return html(c, appealPage(c, site, front, { reading, now: deps.clock.now(), stale, values }))
  })

  app.get('/a/:slug/names', async (c) => {
    const { front } = await publicFront(deps, c.req.param('slug'))
    const after = c.req.query('after') ?? ''
    const reading = readingBy(c, front.appeal)
    const name = `names ${readingKey(reading)} ${after}`
    const cached = await cachedFor(deps, front).invented.get(name, '', () => namesPage(c, front, reading, after))
    return answerFrom(deps, c, cached)
  })

  for (const [path, Page] of [
    ['/privacy', PrivacyPage],
    ['/safety', SafetyPage],
  ] as const)
    app.get(path, async (c) => {
      const frame = frameOf(c, site)
      const cached = await pages.get(`${path} ${frame.locale}`, '', () => cachePage(deps, <Page frame={frame} />))
      return answerFrom(deps, c, cached)
    })
  return app

  async function namesPage(c: Context, { appeal }: Front, reading: Reading, after: string): Promise<Cached> {
    const frame = appealFrame(c, site, appeal, reading)
    const list = await readNames(deps, appeal, frame.lang, after)
    return cachePage(deps, <NamesPage frame={frame} appeal={appeal} text={reading.text} {...list} />, NAMES_HEADERS)
  }
}

/** Answers a form whose text was replaced meanwhile: 409, the new text, and the form with everything typed so far. */
export async function showNewText(
  deps: Deps,
  site: Site,
  c: Context,
  values: SignValues,
  language: string | undefined,
): Promise<Response> {
  const { front, stale } = await publicFront(deps, c.req.param('slug'))
  const reading = readingBy(c, front.appeal, language)
  const shown = { reading, now: deps.clock.now(), stale, values, changed: true }
  return html(c, appealPage(c, site, front, shown), 409)
}

/** Headers of the list of names: cached for 30 seconds at most, since a name can be withdrawn. */
const NAMES_HEADERS = { 'Cache-Control': 'max-age=30', 'X-Robots-Tag': 'noindex' }

/** Home in each reading of its appeals that browsers ask for. Invented languages make no new one. */
const MAX_HOMES = 100
/** Enough for privacy and safety in each language. */
const MAX_PAGES = 50

/** The largest number of ended appeals on the home page; without a limit the list would only grow. */
const MOST_ENDED = 10

async function frontsOf(deps: Deps, appeals: Appeal[]): Promise<Front[]> {
  const recalled = await Promise.all(appeals.map(({ slug }) => recallFront(deps, slug)))
  return recalled.flatMap((one) => one?.front ?? [])
}

const versionOf = ({ appeal }: Front): string => `${appeal.id} ${appeal.version}`

const withCounts = (front: Front) => ({ appeal: front.appeal, counts: frontCounts(front) })

interface Shown {
  reading: Reading
  now: Date
  stale: boolean
  values?: SignValues
  /** The text was replaced after the form was opened. */
  changed?: boolean
}

function appealPage(c: Context, site: Site, front: Front, { reading, now, stale, values, changed }: Shown) {
  const { appeal } = front
  const isOpen = isOpenAt(appeal, now)
  // A language switch beside the form submits it, so that nothing typed is lost.
  const entry = isOpen ? signSwitch(`/a/${appeal.slug}`) : undefined
  const frame = appealFrame(c, site, appeal, reading, entry)
  const parts = partsOf(frame, reading, front, now, stale)
  return (
    <AppealPage
      {...parts}
      body={renderMarkdown(parts.text.body, { headingFrom: 2 })}
      changed={changed}
      recoverable={takesLettersAt(appeal, now) && !isOfOrganisations(appeal)}
      form={
        <SignForm
          appeal={appeal}
          text={parts.text}
          locale={frame.locale}
          lang={frame.lang}
          t={frame.t}
          values={values ?? NOTHING_TYPED}
          errors={[]}
          disabled={stale}
          paused={stale}
          changed={changed}
        />
      }
    />
  )
}
