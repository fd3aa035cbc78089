import { Command } from 'commander'
import { archiveAppeal } from '../../appeals/archive-appeal.ts'
import { OPERATOR } from '../../staff/actor.ts'
import type { Context } from '../context.ts'

export const archiveCommand = (context: Context): Command =>
  new Command('archive')
    .description('take a closed appeal off the home page, once its index is destroyed; its pages can still be read')
    .argument('<slug>')
    .option('--json', 'answer in JSON')
    .action(async (slug: string, { json }: { json?: boolean }) => {
      const archived = await context.withDeps((deps) => archiveAppeal(deps, OPERATOR, { slug }))
      context.answer({ json }, { ...archived, state: 'archived' }, `${slug} is archived`)
    })
