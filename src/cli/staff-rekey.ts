import { Command } from 'commander'
import { isRefusal } from '../core/errors.ts'
import { type LinkAfterRekey, rekeyStaff } from '../erasure/rekey-staff.ts'
import { OPERATOR } from '../staff/actor.ts'
import type { Context } from './context.ts'
import { typedAgain } from './typed-again.ts'

const KEY_FITS =
  'its staff key is there and fits; with a new one all labels, names of collectors and what staff sign in with are emptied'

export const staffRekeyCommand = (context: Context): Command =>
  new Command('rekey')
    .description('give a campaign whose staff key is lost a new one, and print a link for each account')
    .requiredOption('--campaign <slug>')
    .option('--confirm <slug>', 'the slug once more: a new one although the present key fits')
    .action(async ({ campaign: slug, confirm }: { campaign: string; confirm?: string }, command: Command) => {
      const rekey = (replaceGoodKey: boolean) =>
        context.withDeps(async (deps) => {
          const links = await rekeyStaff(deps, OPERATOR, { slug, replaceGoodKey })
          return { links, staffUrl: deps.config.staffUrl }
        })
      const agree = (typed: string) => {
        if (typed !== slug) command.error('error: what was typed is not the slug: nothing was changed')
      }
      if (confirm !== undefined) agree(confirm)
      const { links, staffUrl } = await rekey(confirm !== undefined).catch(async (error) => {
        if (!isRefusal(error, 'conflict') || error.reason !== 'key_fits') throw error
        agree(await typedAgain(slug, command, KEY_FITS, 'make one all the same'))
        return rekey(true)
      })
      context.answer({}, links, links.map(({ token }) => `${staffUrl}/staff/reset/${token}`).join('\n'))
      context.hint(hintOf(slug, links))
    })

function hintOf(slug: string, links: LinkAfterRekey[]): string {
  const lines = links.map(({ handle, role }, n) => `  ${n + 1}. ${handle} (${role})`)
  if (lines.length === 0) return `${slug} has a new staff key; it has no staff`
  const first = `${slug} has a new staff key. The links, in this order, each works once, within 72 hours:`
  return [
    first,
    ...lines,
    'Be sure who asks, and give each to nobody else.',
    'Labels of key holders are empty now: recipient challenge --label gives each a new one.',
  ].join('\n')
}
