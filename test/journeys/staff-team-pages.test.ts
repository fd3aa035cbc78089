import { describe, expect, test } from 'vitest'
import { newToken } from '../../src/core/random.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import { staffLinkId } from '../../src/staff/access/reset-link.ts'
import { resetMember } from '../../src/staff/losses/reset-member.ts'
import { resetsDue } from '../../src/staff/losses/resets-due.ts'
import { invite } from '../../src/staff/team/invite.ts'
import { takeBackInvitation } from '../../src/staff/team/take-back-invitation.ts'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { faultsOf, STAFF_VIEWPORTS } from '../support/page-checks.ts'
import { runApp } from '../support/running-app.ts'
import { acceptLink, codeOf, join, PASSPHRASE, signInFully, steppedUp } from '../support/staff.ts'
import { makeCampaign } from '../support/world.ts'
import { STAFF_COOKIES } from './staff-links.ts'

embeddedOnly('Every page of the team', (use) => {
  const visit = useBrowser()

  describe.each(LOCALES)('in %s', (language) => {
    test('fits, and axe finds nothing', { timeout: 180_000 }, async () => {
      const app = await runApp(use())
      const { deps } = app
      await makeCampaign(deps)
      const owner = await join(deps)
      const by = await steppedUp(deps, owner)
      await join(deps, { handle: 'a-handle-of-forty-letters-without-an-end', role: 'moderator' })
      await join(deps, { handle: 'green-river', role: 'exporter' })
      await deps.db.deleteFrom('staff_factors').where('account_id', '<>', by.id).execute()
      const inviting = async (address?: string) =>
        (await invite(deps, by, { campaignId: by.campaign, role: 'editor', address, letterIn: language })).token
      const idOf = (token: Awaited<ReturnType<typeof inviting>>) => staffLinkId(deps, token).toString('hex')
      await inviting('vera@example.org')
      await deliver(deps)
      const open = await inviting('second@example.org')
      const back = await inviting()
      await takeBackInvitation(deps, by, { id: idOf(back) })
      const used = await inviting()
      await acceptLink(deps, { token: used, purpose: 'invite' }, { handle: 'red-harbour', passphrase: PASSPHRASE })
      await inviting()
      await resetMember(deps, by, { handle: 'green-river', what: 'both' })
      await deps.db.updateTable('staff_resets').set({ due_at: deps.clock.now() }).execute()
      await resetsDue(deps)
      await resetMember(deps, by, { handle: 'red-harbour', what: 'factor' })
      const { id: other = '' } =
        (await deps.db
          .selectFrom('staff_accounts')
          .select('id')
          .where('handle', 'like', 'a-handle%')
          .executeTakeFirst()) ?? {}

      const { token } = await signInFully(deps, owner)
      const page = await visit({ language, cookies: STAFF_COOKIES })
      const faults: string[] = []
      async function checkHere(name: string): Promise<void> {
        expect(await page.locator('html').getAttribute('lang'), name).toBe(language)
        faults.push(...(await faultsOf(page, `${language}-team-${name}`, STAFF_VIEWPORTS[language])))
      }
      async function check(name: string, href: string, status = 200): Promise<void> {
        const answer = await page.goto(new URL(href, app.url).href)
        expect(answer?.status(), name).toBe(status)
        await checkHere(name)
      }
      const send = () => page.locator('main form > .button').first().click()

      await check('gone-unknown', `/staff/invite/${newToken()}`, 410)
      await check('gone-used', `/staff/invite/${used}`, 410)
      await check('gone-taken-back', `/staff/invite/${back}`, 410)

      await page.context().addCookies([{ name: 'staff', value: token, url: app.url }])
      await check('signed-in', `/staff/invite/${open}`)
      await check('list', '/staff/team')
      await check('member', `/staff/team/members/${other}`)
      await check('own', `/staff/team/members/${by.id}`)
      await check('reset', `/staff/team/members/${other}/reset`)
      await check('remove', `/staff/team/members/${other}/remove`)
      await check('remove-own', `/staff/team/members/${by.id}/remove`)
      await send()
      await checkHere('step-up')
      deps.clock.advance(30_000)
      await page.locator('#code').fill(codeOf(owner.secret, deps.clock.now()))
      await page.locator('main form > .button').click()
      await checkHere('last-owner')
      await check('invite', '/staff/team/invite')
      await page.locator('#address').fill('vera at example.org')
      await page.locator('main form > .button').click()
      await checkHere('invite-422')
      await check('link', `/staff/team/invitations/${idOf(open)}`)
      await page.goto(`${app.url}/staff/team`)
      await page.locator('form[action*="/handovers/"] button').click()
      await checkHere('handover')
      await page.goto(`${app.url}/staff/team`)
      await page.locator('a[href*="/members/"]').last().click()
      await page.locator('a[href*="/reset?"]').click()
      await send()
      await checkHere('reset-409')
      await page.goto(`${app.url}/staff/team`)
      await page.locator('form[action*="stop-reset"] button').click()
      await checkHere('reset-stopped')
      await page.locator('form.buttons button').first().click()
      await checkHere('taken-back')
      expect(faults).toEqual([])
    })
  })
})
