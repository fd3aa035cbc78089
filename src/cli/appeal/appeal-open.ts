import { Command } from 'commander'
import { openAppeal } from '../../appeals/open-appeal.ts'
import { findAppeal } from '../../appeals/store.ts'
import { OPERATOR } from '../../staff/actor.ts'
import { warningsOf } from '../../texts/warnings.ts'
import type { Context } from '../context.ts'
import { typedAgain } from '../typed-again.ts'
import { placed, warningLines } from './warning-words.ts'

interface Options {
  withWarnings?: boolean
  json?: boolean
}

const LOOK = 'some of its text may be shown otherwise than it was meant'

export const openCommand = (context: Context): Command =>
  new Command('open')
    .description('open a draft for signing: once somebody has signed, its text can no longer change')
    .argument('<slug>')
    .option('--with-warnings', 'open it although its text gives warnings, where nobody can be asked')
    .option('--json', 'answer in JSON')
    .action(async (slug: string, { withWarnings = false, json }: Options, command: Command) => {
      if (!withWarnings) await agreeToWarnings(context, slug, command)
      const { opened, url } = await context.withDeps(async (deps) => ({
        opened: await openAppeal(deps, OPERATOR, { slug }),
        url: `${deps.config.publicUrl}/a/${slug}`,
      }))
      context.answer({ json }, { ...opened, state: 'open', url }, `${slug} is open: ${url}`)
    })

/** Shows the warnings of a draft's texts and asks whether to go on; lines are counted within each text. */
async function agreeToWarnings(context: Context, slug: string, command: Command): Promise<void> {
  const appeal = await context.withDeps(({ db }) => findAppeal(db, slug))
  const warnings = appeal?.state === 'draft' ? warningsOf(appeal).map((warning) => placed(warning)) : []
  if (warnings.length === 0) return
  context.hint(`warnings, by the lines of each text:\n${warningLines(warnings)}`)
  const typed = await typedAgain(slug, command, LOOK, 'open it all the same', '--with-warnings')
  if (typed !== slug) command.error('error: what was typed is not the slug: nothing was opened')
}
