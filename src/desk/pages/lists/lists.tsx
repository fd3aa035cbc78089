import type { Child } from 'hono/jsx'
import type { FieldError } from '../../../core/errors.ts'
import type { Profile } from '../../../exports/profile.ts'
import { groups } from '../../../locale/numbers.ts'
import type { Account } from '../../../staff/account.ts'
import { Answer, Button, ErrorSummary } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import type { ListFacts, ListsOverview } from '../../lists/lists-overview.ts'
import { listsPath } from '../../lists/lists-path.ts'
import type { ShownAppeal } from '../../shown-appeal.ts'
import { AppealHead } from '../appeal-head.tsx'
import { DeskLayout } from '../layout.tsx'
import { PauseAnswer, type PauseReason } from '../pause-answer.tsx'
import { ListHashFacts } from './list-hash-facts.tsx'
import { PublicListFields, type TypedFilter } from './public-list-fields.tsx'

export interface ListsPageProps {
  frame: Frame
  account: Account
  appeal: ShownAppeal
  overview: ListsOverview
  /** The form as it was sent. */
  typed?: TypedFilter
  errors?: readonly FieldError[]
  /** Why no list came although no field is wrong: another one is being made, for so many seconds perhaps; or a pause. */
  answer?: PauseReason | { seconds: number }
}

/** `/staff/a/:slug/lists`: each list with what it has and leaves out, and how its hash is checked. */
export function ListsPage(props: ListsPageProps) {
  const { frame, account, appeal, errors = [], answer } = props
  const { t } = frame
  const title = t('lists.title')
  return (
    <DeskLayout frame={frame} title={title} errors={errors} account={account}>
      <AppealHead frame={frame} appeal={appeal} ways={{ at: 'lists', role: account.role }} />
      <div class="narrow">
        <h1>{title}</h1>
        <ErrorSummary t={t} errors={errors} targets={{ format: 'v-xlsx' }} />
        {typeof answer === 'object' ? (
          <Answer title={t('lists.busy.title')}>{t('lists.busy', { n: answer.seconds })}</Answer>
        ) : (
          <PauseAnswer t={t} reason={answer} />
        )}
        <Lists {...props} />
      </div>
    </DeskLayout>
  )
}

function Lists({ frame, overview, typed = {}, errors = [] }: ListsPageProps) {
  const { t } = frame
  const { appeal, lists, hash } = overview
  if (appeal.state === 'draft') return <p>{t('lists.draft')}</p>
  if (appeal.stoppedAt) return <p>{t('lists.stopped')}</p>
  const isOpen = appeal.safety === 'open'
  return (
    <>
      <p class="lead">{t('lists.lead')}</p>
      <p>{t('lists.broken')}</p>
      <ListForm frame={frame} slug={appeal.slug} profile="public" facts={lists.public}>
        <PublicListFields frame={frame} typed={typed} errors={errors} hasCountries={isOpen} />
      </ListForm>
      <ListForm frame={frame} slug={appeal.slug} profile="sealed" facts={lists.sealed}>
        <input type="hidden" name="format" value="jsonl" />
      </ListForm>
      <ListHashFacts frame={frame} hash={hash} showsRows={lists.public.rows !== null} />
    </>
  )
}

interface ListFormProps {
  frame: Frame
  slug: string
  profile: Profile
  facts: ListFacts
  children: Child
}

function ListForm({ frame: { t, lang }, slug, profile, facts: { rows, leftOut }, children }: ListFormProps) {
  const { waiting, hidden, held } = leftOut
  return (
    <section aria-labelledby={profile}>
      <h2 id={profile}>{t(`lists.${profile}.title`)}</h2>
      <p>
        <strong>{t(`lists.${profile}.for`)}</strong> {t(`lists.${profile}.has`)}
      </p>
      <p>{rows === null ? t('lists.withheld') : t('lists.rows', { n: rows })}</p>
      <p>{t('lists.left', { waiting: groups(waiting), hidden: groups(hidden), held: groups(held) })}</p>
      <form action={listsPath(slug, lang)} method="post" novalidate>
        <input type="hidden" name="profile" value={profile} />
        {children}
        <Button weight={profile === 'public' ? 'main' : 'quiet'}>{t(`lists.${profile}.button`)}</Button>
      </form>
    </section>
  )
}
