import { setTimeout as wait } from 'node:timers/promises'
import { Command } from 'commander'
import { isRefusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { eraseRemnants } from '../../erasure/erase-remnants.ts'
import { rekeyAppeal } from '../../erasure/rekey.ts'
import { stopAppeal } from '../../erasure/stop-appeal.ts'
import { OPERATOR } from '../../staff/actor.ts'
import type { Context } from '../context.ts'
import { typedAgain } from '../typed-again.ts'
import { archiveCommand } from './appeal-archive.ts'
import { changeCommand } from './appeal-change.ts'
import { closeCommand } from './appeal-close.ts'
import { deleteCommand } from './appeal-delete.ts'
import { importCommand } from './appeal-import.ts'
import { listCommand } from './appeal-list.ts'
import { openCommand } from './appeal-open.ts'
import { showCommand } from './appeal-show.ts'
import { snippetCommand } from './snippet.ts'

interface Json {
  json?: boolean
}

export const appealCommands = (context: Context): Command =>
  new Command('appeal')
    .description('the texts that people sign')
    .addCommand(importCommand(context))
    .addCommand(showCommand(context))
    .addCommand(listCommand(context))
    .addCommand(openCommand(context))
    .addCommand(changeCommand(context))
    .addCommand(closeCommand(context))
    .addCommand(archiveCommand(context))
    .addCommand(stopCommand(context))
    .addCommand(deleteCommand(context))
    .addCommand(rekeyCommand(context))
    .addCommand(snippetCommand(context))

const stopCommand = (context: Context): Command =>
  new Command('stop')
    .description('stop an appeal at once and erase its letters, marks, keys and all names; the counts stay')
    .argument('<slug>')
    .option('--confirm <slug>', 'the slug once more, where nobody can be asked to type it')
    .option('--json', 'answer in JSON')
    .action(async (slug: string, { confirm, json }: Json & { confirm?: string }, command: Command) => {
      const typed = confirm ?? (await typedAgain(slug, command, 'this erases for ever', 'stop it'))
      if (typed !== slug) command.error('error: what was typed is not the slug: nothing was stopped')
      const leftToRun = await context.withDeps(async (deps) => {
        await stopAppeal(deps, OPERATOR, { slug, ...(hasOthers(deps) && { wait }) })
        return eraseRemnants(deps)
      })
      const text = `${slug} is stopped, and its names are erased${remnantsText(leftToRun)}`
      context.answer({ json }, { slug, state: 'closed', stopped: true, leftToRun }, text)
    })

/** The rest of the line about a stop, and the lines that a superuser of PostgreSQL can paste into psql. */
const remnantsText = (commands: string[]): string =>
  commands.length === 0
    ? ', also from the files of the database'
    : `. The database's files still hold old copies until a superuser of the database runs, in this order:\n${commands
        .map((command) => `${command};`)
        .join('\n')}`

/** Whether servers may run beside the command. */
const hasOthers = ({ config }: Deps): boolean => config.database.kind === 'postgres'

const KEY_FITS = 'its key is there and fits; with a new one mailboxes used before can sign again'

const rekeyCommand = (context: Context): Command =>
  new Command('rekey')
    .description('give an appeal whose key is lost a new one; mailboxes used before can then sign again')
    .argument('<slug>')
    .option('--confirm <slug>', 'the slug once more: a new one although the present key fits')
    .action(async (slug: string, { confirm }: { confirm?: string }, command: Command) => {
      const rekey = (replaceGoodKey: boolean) =>
        context.withDeps((deps) => rekeyAppeal(deps, OPERATOR, { slug, replaceGoodKey }))
      const agree = (typed: string) => {
        if (typed !== slug) command.error('error: what was typed is not the slug: nothing was changed')
      }
      if (confirm !== undefined) agree(confirm)
      try {
        await rekey(confirm !== undefined)
      } catch (error) {
        if (!isRefusal(error, 'conflict') || error.reason !== 'key_fits') throw error
        agree(await typedAgain(slug, command, KEY_FITS, 'make one all the same'))
        await rekey(true)
      }
      context.answer({}, {}, `${slug} has a new key`)
    })
