import { Command } from 'commander'
import { deleteAppeal } from '../../appeals/delete-appeal.ts'
import { OPERATOR } from '../../staff/actor.ts'
import type { Context } from '../context.ts'
import { typedAgain } from '../typed-again.ts'

export const deleteCommand = (context: Context): Command =>
  new Command('delete')
    .description('delete an appeal that nobody has signed, with its texts and key; its slug is free again')
    .argument('<slug>')
    .option('--confirm <slug>', 'the slug once more, where nobody can be asked to type it')
    .option('--json', 'answer in JSON')
    .action(async (slug: string, { confirm, json }: { confirm?: string; json?: boolean }, command: Command) => {
      const typed = confirm ?? (await typedAgain(slug, command, 'this deletes for ever', 'delete it'))
      if (typed !== slug) command.error('error: what was typed is not the slug: nothing was deleted')
      await context.withDeps((deps) => deleteAppeal(deps, OPERATOR, { slug }))
      context.answer({ json }, { slug, state: 'gone' }, `${slug} is deleted`)
    })
