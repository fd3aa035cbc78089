import type { Account } from '../../../staff/account.ts'
import type { Frame } from '../../../ui/frame.ts'
import type { AppealOverview } from '../../overview/appeal-overview.ts'
import type { ShownAppeal } from '../../shown-appeal.ts'
import { AppealTitle } from '../appeal-title.tsx'
import { DeskLayout } from '../layout.tsx'
import { AppealFacts } from './appeal-facts.tsx'
import { AppealWays } from './appeal-ways.tsx'
import { Funnel } from './funnel.tsx'
import { LettersWaiting } from './letters-waiting.tsx'
import { Milestones } from './milestones.tsx'
import { OverviewNumber } from './overview-number.tsx'
import { OverviewState } from './overview-state.tsx'
import { OverviewWaiting } from './overview-waiting.tsx'

export interface OverviewPageProps {
  frame: Frame
  account: Account
  shown: ShownAppeal
  overview: AppealOverview
}

/** `/staff/a/:slug`: what waits in the appeal and since when, then its numbers, letters and facts. */
export function OverviewPage(props: OverviewPageProps) {
  const { frame, account, shown, overview } = props
  const { t, lang } = frame
  const { appeal, numbers, milestones, funnel, letters, isOpen } = overview
  return (
    <DeskLayout frame={frame} title={t('overview.title')} account={account}>
      <div class="of-appeal">
        <p>
          <a href={`/staff?lang=${lang}`}>{t('desk.nav.appeals')}</a>
        </p>
      </div>
      <div class="overview">
        <h1>
          <AppealTitle frame={frame} appeal={shown} />
        </h1>
        <OverviewState {...props} />
        <OverviewWaiting {...props} />
        <AppealWays {...props} />
        {numbers && <OverviewNumber frame={frame} overview={overview} numbers={numbers} />}
        {numbers && <Milestones frame={frame} total={numbers.counts.total} milestones={milestones} />}
        {(isOpen || funnel.length > 0) && <Funnel frame={frame} appeal={appeal} cells={funnel} />}
        {letters && <LettersWaiting frame={frame} letters={letters} waiting={overview.waiting} />}
        {numbers && <AppealFacts frame={frame} appeal={appeal} />}
      </div>
    </DeskLayout>
  )
}
