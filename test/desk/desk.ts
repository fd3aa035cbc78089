import type { Token } from '../../src/core/secret-text.ts'
import { type Asking, openSite, type TestSite } from '../api/site.ts'
import type { TestDeps } from '../support/deps.ts'

export interface AskingDesk extends Asking {
  /** The session of the browser. */
  token?: Token | undefined
}

export interface Desk {
  site: TestSite
  /** Asks on the desk's own host, as a browser on one of its own pages does. */
  ask(path: string, asking?: AskingDesk): Promise<Response>
}

/** The whole app, to be asked as staff ask it on a development machine. */
export async function openDesk(deps: TestDeps): Promise<Desk> {
  const site = await openSite(deps)
  const { host, origin } = new URL(deps.config.staffUrl)
  return {
    site,
    ask: (path, { token, ...asking } = {}) =>
      site.ask(path, {
        ...asking,
        headers: { Host: host, Origin: origin, ...(token && { Cookie: `staff=${token}` }), ...asking.headers },
      }),
  }
}

/** The name of the session's cookie. */
export const cookieName = ({ config }: Pick<TestDeps, 'config'>): string =>
  config.staffUrl.startsWith('https:') ? '__Host-staff' : 'staff'

/** The value of the cookie that an answer sets; undefined: it sets no such cookie. */
export const cookieIn = (answer: Response, name: string): string | undefined =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0]?.split('='))
    .find((pair) => pair?.[0] === name)?.[1]
