import { Command } from 'commander'
import { closeAppeal } from '../../appeals/close-appeal.ts'
import { OPERATOR } from '../../staff/actor.ts'
import type { Context } from '../context.ts'
import { typedAgain } from '../typed-again.ts'

export const closeCommand = (context: Context): Command =>
  new Command('close')
    .description('end signing for good; letters sent before can be confirmed for 24 hours')
    .argument('<slug>')
    .option('--confirm <slug>', 'the slug once more, where nobody can be asked to type it')
    .option('--json', 'answer in JSON')
    .action(async (slug: string, { confirm, json }: { confirm?: string; json?: boolean }, command: Command) => {
      const typed = confirm ?? (await typedAgain(slug, command, 'this ends signing for good', 'close it'))
      if (typed !== slug) command.error('error: what was typed is not the slug: nothing was closed')
      const closed = await context.withDeps((deps) => closeAppeal(deps, OPERATOR, { slug }))
      const until = closed.lateUntil.toISOString()
      const text = `${slug} is closed; letters sent before can be confirmed until ${until}`
      context.answer({ json }, { ...closed, state: 'closed' }, text)
    })
