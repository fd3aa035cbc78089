import type { FieldError } from '../../../core/errors.ts'
import type { Entered } from '../../../endorsements/enter/enter-organisations.ts'
import { AsWritten } from '../../../locale/as-written.tsx'
import type { Account } from '../../../staff/account.ts'
import { Button, ErrorSummary, FileField } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { enterPath, organisationsPath } from '../../organisations/organisation-lists.ts'
import type { ShownAppeal } from '../../shown-appeal.ts'
import { AppealHead } from '../appeal-head.tsx'
import { DeskLayout } from '../layout.tsx'
import { PauseAnswer, type PauseReason } from '../pause-answer.tsx'
import { EnteredBox } from './entered-box.tsx'

export interface EnterPageProps {
  frame: Frame
  account: Account
  appeal: ShownAppeal
  /** Whether the appeal takes lists, or why not. */
  takes: 'lists' | 'draft' | 'archived' | 'stopped'
  /** The outcome of a list that was just sent. */
  entered?: Entered
  errors?: readonly FieldError[]
  /** Why the form comes back although nothing is wrong with the file. */
  answer?: PauseReason | undefined
}

/** `/staff/a/:slug/organisations/enter`: what became of a list, what a list must look like, and the form that sends one. */
export function EnterPage({ frame, account, appeal, takes, entered, errors = [], answer }: EnterPageProps) {
  const { t, lang } = frame
  const title = t('desk.organisations.enter.title')
  const list = organisationsPath({ slug: appeal.slug }, lang)
  return (
    <DeskLayout frame={frame} title={title} errors={errors} account={account}>
      <div class="narrow">
        <AppealHead frame={frame} appeal={appeal} above={[{ href: list, label: t('desk.organisations.title') }]} />
        <h1>{title}</h1>
        <ErrorSummary t={t} errors={errors} />
        <PauseAnswer t={t} reason={answer} />
        {entered && <EnteredBox t={t} entered={entered} />}
        {takes === 'lists' ? (
          <EnterForm frame={frame} slug={appeal.slug} errors={errors} />
        ) : (
          <p>{t(`desk.organisations.enter.not.${takes}`)}</p>
        )}
        <p>
          <a href={list}>{t('staff.back')}</a>
        </p>
      </div>
    </DeskLayout>
  )
}

interface EnterFormProps {
  frame: Frame
  slug: string
  errors: readonly FieldError[]
}

function EnterForm({ frame: { t, lang }, slug, errors }: EnterFormProps) {
  const head = (['name', 'country', 'website'] as const).map((column) => t(`desk.organisations.enter.column.${column}`))
  return (
    <>
      <p>{t('desk.organisations.enter.will')}</p>
      <h2>{t('desk.organisations.enter.example')}</h2>
      <pre class="list-example">
        {`${head.join(',')}\n`}
        <AsWritten>{EXAMPLE}</AsWritten>
      </pre>
      <p>{t('desk.organisations.enter.save')}</p>
      <form action={enterPath(slug, lang)} method="post" enctype="multipart/form-data" novalidate>
        <FileField
          id="list"
          label={t('desk.organisations.enter.file')}
          hint={t('desk.organisations.enter.hint')}
          accept=".csv,text/csv"
          errors={errors}
        />
        <Button>{t('desk.organisations.enter.button')}</Button>
      </form>
    </>
  )
}

/** Names of no organisation; one has a comma, and one quotation marks. */
const EXAMPLE = 'Example Union,LT,https://union.example\n"Bells, Chimes and Sons",PL,\n"""Example"" Foundation",,'
