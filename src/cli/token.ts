import { Command, InvalidArgumentError, Option } from 'commander'
import { OPERATOR } from '../staff/actor.ts'
import { ROLES, type Role } from '../staff/roles.ts'
import { addToken, LONGEST_TOKEN_DAYS, TOKEN_DAYS } from '../staff/tokens/add-token.ts'
import { type ListedToken, listTokens } from '../staff/tokens/list-tokens.ts'
import { revokeToken } from '../staff/tokens/revoke-token.ts'
import { campaignIdOf } from './campaign-id.ts'
import { CommandError } from './command-error.ts'
import type { Context } from './context.ts'

export const tokenCommands = (context: Context): Command =>
  new Command('token')
    .description('tokens by which programs use the staff API of a campaign')
    .addCommand(addCommand(context))
    .addCommand(listCommand(context))
    .addCommand(revokeCommand(context))

interface AddOptions {
  campaign: string
  role: Role
  name: string
  write?: boolean
  stepUp?: boolean
  days: number
}

const addCommand = (context: Context): Command =>
  new Command('add')
    .description('print a new token, alone on standard output. It is stored as a hash: nobody can show it again')
    .requiredOption('--campaign <slug>')
    .addOption(new Option('--role <role>', 'what the program may do').choices(ROLES).makeOptionMandatory())
    .requiredOption('--name <name>', 'what it is for, at most 60 characters; stored sealed')
    .option('--write', 'everything that the role may do without a step-up; otherwise it only reads')
    .option('--step-up', 'also what asks people for their second factor again; needs --write')
    .option('--days <n>', `for how many days, at most ${LONGEST_TOKEN_DAYS}`, daysOf, TOKEN_DAYS)
    .action(async ({ campaign, role, name, write, stepUp = false, days }: AddOptions) => {
      if (stepUp && !write) throw new CommandError('--step-up needs --write')
      const { token, id, until } = await context.withDeps(async (deps) => {
        const campaignId = await campaignIdOf(deps, campaign)
        return addToken(deps, OPERATOR, { campaignId, role, name, access: write ? 'write' : 'read', days, stepUp })
      })
      context.answer({}, token, token)
      context.hint(
        `Token ${id} of ${campaign} works until ${until}. Whoever holds it can do what it can: keep it safe.`,
      )
    })

function daysOf(typed: string): number {
  const days = /^\d{1,3}$/.test(typed) ? Number(typed) : 0
  if (days < 1 || days > LONGEST_TOKEN_DAYS) throw new InvalidArgumentError(`Write 1 to ${LONGEST_TOKEN_DAYS}.`)
  return days
}

const listCommand = (context: Context): Command =>
  new Command('list')
    .description('the tokens that work: id, campaign, role, what they may, until when, last use')
    .option('--campaign <slug>', 'of one campaign')
    .option('--json', 'answer in JSON, without names')
    .action(async ({ campaign, json }: { campaign?: string; json?: boolean }) => {
      const tokens = await context.withDeps(async (deps) => {
        const campaignId = campaign === undefined ? undefined : await campaignIdOf(deps, campaign)
        return listTokens(deps, OPERATOR, { campaignId })
      })
      const listed = tokens.map(({ id, campaign, role, access, until, usedOn }) => ({
        ...{ id, campaign, role, access, until, usedOn },
      }))
      context.answer({ json }, listed, tokens.map(lineOf).join('\n') || 'there is no token that works')
    })

function lineOf({ id, campaign, role, access, stepUp, name, until, usedOn }: ListedToken): string {
  const power = stepUp ? `${access} with step-up` : access
  const used = usedOn ? `used on ${usedOn}` : 'never used'
  return `${id}  ${campaign}: ${role}, ${power}, until ${until}, ${used}${name === null ? '' : `  ${name}`}`
}

const revokeCommand = (context: Context): Command =>
  new Command('revoke')
    .description('end a token at once')
    .argument('<id>')
    .action(async (id: string) => {
      await context.withDeps((deps) => revokeToken(deps, OPERATOR, { id }))
      context.answer({}, null, `token ${id} is revoked`)
    })
