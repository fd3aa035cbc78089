import { type Context, Hono } from 'hono'
import { isOpenAt, takesLettersAt, textFor } from '../appeals/appeal.ts'
import { renderMarkdown } from '../appeals/markdown.ts'
import { listOpenAppeals } from '../appeals/recall.ts'
import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import { frameOf } from '../http/frame.ts'
import { html } from '../http/html.ts'
import { LOCALES, type Locale } from '../locale/locale.ts'
import { readSignForm } from '../signatures/form-values.ts'
import { SignForm } from '../signatures/pages/sign-form.tsx'
import { NOTHING_TYPED, type SignValues, signSwitch } from '../signatures/pages/sign-values.tsx'
import { publicCounts } from '../signatures/show-counts.ts'
import type { Site } from '../ui/frame.ts'
import { type Front, recallFront } from './front.ts'
import { readNames } from './names.ts'
import { AppealPage } from './pages/appeal.tsx'
import { HomePage } from './pages/home.tsx'
import { NamesPage } from './pages/names.tsx'
import { PrivacyPage } from './pages/privacy.tsx'
import { SafetyPage } from './pages/safety.tsx'
import { partsOf } from './parts.ts'

/** The visitors' pages. */
export function siteRoutes(deps: Deps, site: Site): Hono {
  const app = new Hono()

  app.get('/', async (c) => {
    const { appeals } = await listOpenAppeals(deps)
    const open = appeals.filter((appeal) => isOpenAt(appeal, deps.clock.now()))
    const fronts = await Promise.all(open.map(({ slug }) => recallFront(deps, slug)))
    const shown = fronts.flatMap((recalled) => (recalled ? [withCounts(recalled.front)] : []))
    return html(c, <HomePage frame={frameOf(c, site)} appeals={shown} />)
  })

  app.get('/a/:slug', async (c) => {
    const { front, stale } = await frontOf(deps, c)
    const state = stateOf(deps, front)
    const { isOpen } = state
    if (stale && isOpen) c.header('Retry-After', '30')
    return html(c, appealPage(c, site, front, { ...state, stale }), stale && isOpen ? 503 : 200)
  })

  // The language switch of the page sends what is typed, and shows it in the other language.
  app.post('/a/:slug', async (c) => {
    const { front, stale } = await frontOf(deps, c)
    const { values, language } = await readSignForm(c)
    return html(c, appealPage(c, site, front, { ...stateOf(deps, front), stale, values, locale: language }))
  })

  app.get('/a/:slug/names', async (c) => {
    const { front } = await frontOf(deps, c)
    const frame = frameOf(c, site)
    const list = await readNames(deps, front.appeal, frame.locale, c.req.query('after'))
    c.header('Cache-Control', 'max-age=30')
    c.header('X-Robots-Tag', 'noindex')
    const text = textFor(front.appeal, frame.locale)
    return html(c, <NamesPage frame={frame} appeal={front.appeal} text={text} {...list} />)
  })

  app.get('/privacy', (c) => html(c, <PrivacyPage frame={frameOf(c, site)} />))
  app.get('/safety', (c) => html(c, <SafetyPage frame={frameOf(c, site)} />))
  return app
}

async function frontOf(deps: Deps, c: Context): Promise<{ front: Front; stale: boolean }> {
  const recalled = await recallFront(deps, c.req.param('slug') ?? '')
  if (!recalled) throw new Refusal('not_found')
  return recalled
}

function stateOf(deps: Deps, { appeal }: Front): Pick<Shown, 'isOpen' | 'recoverable' | 'now'> {
  const now = deps.clock.now()
  return { isOpen: isOpenAt(appeal, now), recoverable: takesLettersAt(appeal, now), now }
}

const withCounts = ({ appeal, counts }: Front) => ({ appeal, counts: publicCounts(appeal, counts) })

interface Shown {
  isOpen: boolean
  recoverable: boolean
  now: Date
  stale: boolean
  values?: SignValues
  locale?: Locale | undefined
}

function appealPage(c: Context, site: Site, front: Front, { isOpen, recoverable, now, stale, values, locale }: Shown) {
  const { appeal } = front
  // While the form is on the page, the switch keeps what is typed in it.
  const frame = frameOf(c, site, { locale, switch: isOpen ? signSwitch(`/a/${appeal.slug}`, LOCALES) : undefined })
  const parts = partsOf(frame, front, now, stale)
  return (
    <AppealPage
      {...parts}
      body={renderMarkdown(parts.text.body, { headingFrom: 2 })}
      recoverable={recoverable}
      form={
        <SignForm
          appeal={appeal}
          text={parts.text}
          locale={frame.locale}
          t={frame.t}
          values={values ?? NOTHING_TYPED}
          errors={[]}
          disabled={stale}
          paused={stale}
        />
      }
    />
  )
}
