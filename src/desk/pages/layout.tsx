import type { Child } from 'hono/jsx'
import type { FieldError } from '../../core/errors.ts'
import { AsWritten } from '../../locale/as-written.tsx'
import type { MessageKey } from '../../locale/translate.ts'
import type { Account } from '../../staff/account.ts'
import { type Action, roleMay } from '../../staff/roles.ts'
import type { Frame } from '../../ui/frame.ts'
import { LanguageSwitch } from '../../ui/language-switch.tsx'
import { AccountNews } from './news.tsx'

/** The pages that the head of the desk leads to, each for the roles that may see it. */
const PAGES = [
  { path: '/staff', label: 'desk.nav.appeals', action: 'desk.seen' },
  { path: '/staff/team', label: 'desk.nav.team', action: 'staff.read' },
  { path: '/staff/log', label: 'desk.nav.log', action: 'desk.seen' },
  { path: '/staff/account', label: 'desk.nav.account', action: 'desk.seen' },
] as const satisfies readonly { path: string; label: MessageKey; action: Action }[]

export interface DeskLayoutProps {
  frame: Frame
  title: string
  /** Those of the page's form: with one the title begins with "Error: ". */
  errors?: readonly FieldError[]
  /** The account that is signed in; without one the page has no head. */
  account?: Account | null | undefined
  /** The page of the head that is open. */
  current?: (typeof PAGES)[number]['path'] | undefined
  /** The URL holds a token: no Referer may carry it. */
  token?: boolean
  children: Child
}

/** The whole page of staff around its content, which has the only h1. Never indexed, and without any data: URL. */
export function DeskLayout({ frame, title, errors = [], account, current, token, children }: DeskLayoutProps) {
  const { locale, site, t } = frame
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="robots" content="noindex" />
        {token && <meta name="referrer" content="strict-origin" />}
        <title>{errors.length > 0 ? `${t('ui.errorPrefix')}${title}` : title}</title>
        <link rel="stylesheet" href={site.assets.deskCss.path} />
        <script src={site.assets.js.path} defer />
      </head>
      <body>
        <a class="skip" href="#main">
          {t('ui.skip')}
        </a>
        <LanguageSwitch frame={frame} />
        {account && <Head frame={frame} account={account} current={current} />}
        {account && <AccountNews frame={frame} news={account.news} />}
        <main id="main" tabindex={-1}>
          {children}
        </main>
      </body>
    </html>
  )
}

function Head({ frame, account, current }: Pick<DeskLayoutProps, 'frame' | 'current'> & { account: Account }) {
  const { t, lang } = frame
  return (
    <header class="desk-head">
      <p class="whose">
        <strong>{account.campaign.name}</strong> <AsWritten>{account.handle}</AsWritten>
      </p>
      <nav aria-label={t('desk.nav')}>
        <ul>
          {PAGES.filter(({ action }) => roleMay(account.role, action)).map(({ path, label }) => (
            <li>
              <a href={`${path}?lang=${lang}`} aria-current={path === current ? 'page' : undefined}>
                {t(label)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form action={`/staff/sign-out?lang=${lang}`} method="post">
        <button class="link" type="submit">
          {t('desk.sign_out')}
        </button>
      </form>
    </header>
  )
}
