import { isRefusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { readForm } from '../../http/form-body.ts'
import { stopOwnReset } from '../../staff/losses/stop-reset.ts'
import { dismissNotices } from '../../staff/own-account/dismiss-notices.ts'
import { goTo } from '../go.ts'
import type { StaffRoutes } from '../registrar.ts'

/** The buttons of what every page tells of its account: [Stop this] and [I know]. */
export function newsRoutes(deps: Deps, routes: StaffRoutes): void {
  routes.add(
    { kind: 'page', method: 'post', path: '/staff/account/stop', action: 'account.reset_stopped' },
    async (c, { session }) => {
      try {
        await stopOwnReset(deps, session)
        return goTo(c, '/staff/account?done=stopped')
      } catch (error) {
        // Somebody else has stopped it, or it is done: the account page shows how things stand.
        if (!isRefusal(error, 'gone')) throw error
        return goTo(c, '/staff/account')
      }
    },
  )

  routes.add(
    { kind: 'page', method: 'post', path: '/staff/account/notices', action: 'desk.seen' },
    async (c, { session }) => {
      const { seen = '' } = await readForm(c, ['seen'])
      await dismissNotices(deps, session, seen)
      return goTo(c, '/staff/account')
    },
  )
}
