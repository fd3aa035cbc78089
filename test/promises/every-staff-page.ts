import { asToken } from '../../src/core/secret-text.ts'
import { staffLinkId } from '../../src/staff/access/reset-link.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { stepUp } from '../../src/staff/sessions/step-up.ts'
import { invite } from '../../src/staff/team/invite.ts'
import { addToken } from '../../src/staff/tokens/add-token.ts'
import { type Asking, openSite } from '../api/site.ts'
import { cookieName } from '../desk/desk.ts'
import type { TestDeps } from '../support/deps.ts'
import { halfSession, join, nextCode, sessionOf } from '../support/staff.ts'

export interface EveryStaffPage {
  /** Paths of pages and of the API that staff may ask for, each shown to an owner who has just stepped up. */
  paths: string[]
  /** Those of them that lead elsewhere, or to nothing. */
  notShown: string[]
  ask(path: string, asking?: Asking): Promise<Response>
  faults(): string[]
}

/** Makes an owner of the world's campaign who is signed in and has stepped up, and links that nobody has used. */
export async function everyStaffPage(deps: TestDeps): Promise<EveryStaffPage> {
  const member = await join(deps)
  const session = await sessionOf(deps, member.token)
  const { token } = await stepUp(deps, session, { code: nextCode(deps, member) })
  await halfSession(deps, member)
  const invitation = await invite(deps, OPERATOR, { campaignId: session.account.campaign.id, role: 'moderator' })
  const wanted = { name: 'a program', role: 'moderator', access: 'write', days: 30 } as const
  const made = await addToken(deps, OPERATOR, { campaignId: session.account.campaign.id, ...wanted })
  const signature = await deps.db
    .selectFrom('signatures')
    .innerJoin('appeals', 'appeals.id', 'signatures.appeal_id')
    .select(['signatures.id', 'appeals.slug'])
    .where('signatures.kind', '=', 'public')
    .where('signatures.state', '=', 'counted')
    .executeTakeFirstOrThrow()
  const signatures = `/staff/a/${signature.slug}/signatures`
  const site = await openSite(deps)
  const { host } = new URL(deps.config.staffUrl)
  const dead = asToken('A'.repeat(43))
  const notShown = [
    ...[
      '/staff/sign-in',
      '/staff/code',
      '/staff/step-up',
      `/staff/invite/${dead}`,
      `/staff/reset/${dead}`,
      `/staff/stop-reset/${dead}`,
    ],
    ...[`${signatures}?id=nobody`, `${signatures}/${signature.id}/release`],
    ...[`/staff/demo/${dead}`, '/staff/nothing', '/api/v1/staff/nothing'],
  ]
  return {
    paths: [
      ...['/staff', '/staff?lang=be', '/staff/forgotten', '/staff/sign-out', '/staff/account'],
      ...['/staff/account/passphrase', '/staff/account/factor', '/staff/account/codes', '/staff/account/address'],
      ...[`/staff/invite/${invitation.token}`, '/api/v1/staff/appeals'],
      ...[
        '/staff/team',
        '/staff/team/invite',
        `/staff/team/invitations/${staffLinkId(deps, invitation.token).toString('hex')}`,
      ],
      ...['', '/remove', '/reset'].map((page) => `/staff/team/members/${session.account.id}${page}`),
      ...['/staff/team/tokens', `/staff/team/tokens/${made.id}`, '/staff/log', '/api/v1/staff/log'],
      ...(await pagesOfSignatures(deps)),
      ...notShown,
    ],
    notShown,
    ask: (path, { headers, ...asking } = {}) =>
      site.ask(path, { ...asking, headers: { Host: host, Cookie: `${cookieName(deps)}=${token}`, ...headers } }),
    faults: () => site.faults(),
  }
}

/** The lists of names of an appeal with one of each state, and every page of one signature that its state allows. */
async function pagesOfSignatures({ db }: TestDeps): Promise<string[]> {
  const rows = await db
    .selectFrom('signatures')
    .innerJoin('appeals', 'appeals.id', 'appeal_id')
    .select(['signatures.id', 'signatures.state', 'signatures.kind'])
    .where('slug', '=', 'release')
    .execute()
  const one = (state: string, kind = 'public') => {
    const found = rows.find((row) => row.state === state && row.kind === kind)
    if (!found) throw new Error(`no ${kind} signature is ${state}`)
    return `/signatures/${found.id}`
  }
  return [
    ...['waiting', 'shown', 'hidden', 'held', 'reported', 'imported', 'nothing'].map((list) => `/names?list=${list}`),
    ...['/organisations', '/organisations?list=listed', '/organisations/enter'],
    ...['', '/names', '/signatures', one('counted', 'private'), one('counted', 'anonymous'), one('invalid')],
    ...['', '/hold', '/invalidate', '/remove'].map((act) => one('counted') + act),
    ...['', '/release', '/remove'].map((act) => one('held') + act),
  ]
    .map((path) => `/staff/a/release${path}`)
    .concat(
      ['/names', '/names?look=hidden&limit=1', '/names?state=held', '/reports'].map(
        (path) => `/api/v1/staff/appeals/release${path}`,
      ),
    )
}
