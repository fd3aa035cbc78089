import type { Account } from '../../../staff/account.ts'
import type { ListedToken } from '../../../staff/tokens/list-tokens.ts'
import { Button } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { DeskLayout } from '../layout.tsx'
import { TOKENS, TokenFacts } from './tokens.tsx'

/** `/staff/team/tokens/:id`: says what the end of a token means, before it ends. */
export function EndTokenPage({ frame, account, token }: { frame: Frame; account: Account; token: ListedToken }) {
  const { t, lang } = frame
  return (
    <DeskLayout frame={frame} title={t('desk.tokens.end.heading')} account={account}>
      <div class="narrow">
        <h1>{t('desk.tokens.end.heading')}</h1>
        <div>
          <TokenFacts frame={frame} token={token} />
        </div>
        <p>{t('desk.tokens.end.text')}</p>
        <form action={`${TOKENS}/${token.id}?lang=${lang}`} method="post">
          <Button>{t('desk.tokens.end')}</Button>
        </form>
        <p>
          <a href={`${TOKENS}?lang=${lang}`}>{t('desk.tokens.back')}</a>
        </p>
      </div>
    </DeskLayout>
  )
}
