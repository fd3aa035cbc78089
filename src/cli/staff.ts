import { Command, Option } from 'commander'
import { parseAddress } from '../core/email.ts'
import type { Deps } from '../deps.ts'
import { makeResetLink } from '../staff/access/make-reset-link.ts'
import { OPERATOR } from '../staff/actor.ts'
import { ROLES, type Role } from '../staff/roles.ts'
import { type AccessLink, invite } from '../staff/team/invite.ts'
import { listStaff, type Member } from '../staff/team/list-staff.ts'
import { removeMember } from '../staff/team/remove-member.ts'
import { campaignIdOf } from './campaign-id.ts'
import { CommandError } from './command-error.ts'
import type { Context } from './context.ts'
import { staffRekeyCommand } from './staff-rekey.ts'

export const staffCommands = (context: Context): Command =>
  new Command('staff')
    .description('people who work for a campaign: each has an account of their own')
    .addCommand(addCommand(context))
    .addCommand(listCommand(context))
    .addCommand(resetCommand(context))
    .addCommand(removeCommand(context))
    .addCommand(staffRekeyCommand(context))

const ONCE = 'It works once, until'

const addCommand = (context: Context): Command =>
  new Command('add')
    .description('invite a person: print a link that gives access once, within 72 hours')
    .argument(
      '[address]',
      'for letters about the account; stored sealed. This command sends no letter: hand the link over yourself',
    )
    .requiredOption('--campaign <slug>')
    .addOption(new Option('--role <role>', 'what the person may do').choices(ROLES).default('owner'))
    .action(async (address: string | undefined, { campaign, role }: { campaign: string; role: Role }) => {
      if (address !== undefined && !parseAddress(address).ok)
        throw new CommandError('that is no e-mail address: write it like name@example.org')
      const { url, expiresAt } = await context.withDeps(async (deps) => {
        const campaignId = await campaignIdOf(deps, campaign)
        return shown(deps, 'invite', await invite(deps, OPERATOR, { campaignId, role, address }))
      })
      context.answer({}, url, url)
      context.hint(`Give this link to the new ${role} of ${campaign}, and to nobody else. ${ONCE} ${expiresAt}.`)
    })

const listCommand = (context: Context): Command =>
  new Command('list')
    .description('the accounts: handle, campaign, role, second factors, since when')
    .option('--campaign <slug>', 'of one campaign')
    .option('--json', 'answer in JSON')
    .action(async ({ campaign, json }: { campaign?: string; json?: boolean }) => {
      const members = await context.withDeps(async (deps) => {
        const campaignId = campaign === undefined ? undefined : await campaignIdOf(deps, campaign)
        return listStaff(deps, OPERATOR, { campaignId })
      })
      context.answer({ json }, members, members.map(lineOf).join('\n') || 'there is no account yet')
    })

const lineOf = ({ handle, campaign, role, factors, since }: Member): string =>
  `${handle}  ${campaign}: ${role}, ${factors.join(' ') || 'NO SECOND FACTOR'}, since ${since}`

const resetCommand = (context: Context): Command =>
  new Command('reset')
    .description('print a link by which an account gets a new passphrase and second factor, once, within 72 hours')
    .argument('<handle>')
    .action(async (handle: string) => {
      const { url, expiresAt } = await context.withDeps(async (deps) =>
        shown(deps, 'reset', await makeResetLink(deps, OPERATOR, { handle })),
      )
      context.answer({}, url, url)
      context.hint(
        `Be sure that it is ${handle} who asks, and give the link to nobody else. ${ONCE} ${expiresAt}; then all sessions of the account end.`,
      )
    })

const removeCommand = (context: Context): Command =>
  new Command('remove')
    .description('delete an account; all its sessions end at once')
    .argument('<handle>')
    .option('--last', 'even the last owner of the campaign')
    .action(async (handle: string, { last }: { last?: boolean }) => {
      await context.withDeps((deps) => removeMember(deps, OPERATOR, { handle, last }))
      context.answer({}, null, `${handle} is removed`)
    })

const shown = ({ config }: Deps, purpose: 'invite' | 'reset', { token, expiresAt }: AccessLink) => ({
  url: `${config.staffUrl}/staff/${purpose}/${token}`,
  expiresAt: `${expiresAt.toISOString().slice(0, 16)}Z`,
})
