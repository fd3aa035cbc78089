import { Command, CommanderError } from 'commander'
import { Refusal } from '../core/errors.ts'
import { LOST_LETTER, LOST_LETTER_WORDS } from '../core/lost-letter.ts'
import { translateMessage } from '../http/field-errors.ts'
import { translator } from '../locale/translate.ts'
import { explain } from '../platform/explain.ts'
import { wordsOf } from '../platform/words.ts'
import { appealCommands } from './appeal/appeal.ts'
import { auditCommands } from './audit.ts'
import { campaignCommands } from './campaign.ts'
import { CommandError } from './command-error.ts'
import { createContext } from './context.ts'
import { doctorCommand } from './doctor.ts'
import { endorsementCommands } from './endorsement.ts'
import { exportCommand } from './export.ts'
import { Interrupted } from './interruption.ts'
import { keysCommands } from './keys.ts'
import { migrateCommand } from './migrate.ts'
import { namesCommands } from './names.ts'
import { recipientCommands } from './recipient.ts'
import { recountCommand } from './recount.ts'
import { reportsCommands } from './reports.ts'
import { retentionCommand } from './retention.ts'
import { settleCommand } from './settle.ts'
import { signatureCommands } from './signature.ts'
import { staffCommands } from './staff.ts'
import { todoCommand } from './todo.ts'
import { tokenCommands } from './token.ts'
import { unsealCommand } from './unseal/unseal.ts'

const DONE = 0
const REFUSED = 1
const MISUSED = 2

/**
 * Runs one command of the operator or a key holder. Returns the exit code: 0 only when all was done, 1 when the command
 * was refused (reason on standard error) or found something broken, 2 when it was called wrongly, 128 and the signal's number
 * when one ended it.
 */
export async function run(args: string[], environment: Record<string, string | undefined>): Promise<number> {
  const context = createContext(environment)
  const program = new Command('undersigned')
    .usage('<command> …')
    .description('Commands of the operator and the key holders. Settings come from the environment: see README.md.')
    .helpCommand(false)
    .configureHelp({ sortSubcommands: false, showGlobalOptions: false })
    .exitOverride()
  const commands = [
    migrateCommand,
    campaignCommands,
    staffCommands,
    tokenCommands,
    keysCommands,
    recipientCommands,
    appealCommands,
    todoCommand,
    namesCommands,
    reportsCommands,
    endorsementCommands,
    signatureCommands,
    settleCommand,
    exportCommand,
    retentionCommand,
    recountCommand,
    auditCommands,
    doctorCommand,
    unsealCommand,
  ]
  for (const command of commands) program.addCommand(command(context))
  overrideExit(program)
  try {
    if (args.some((arg) => LOST_LETTER.test(arg))) program.error(`error: an argument ${LOST_LETTER_WORDS}`)
    await program.parseAsync(args, { from: 'user' })
    return context.failed() ? REFUSED : DONE
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : MISUSED
    if (error instanceof Interrupted) return error.exitCode
    context.hint(reasonOf(error))
    return REFUSED
  }
}

function overrideExit(command: Command): void {
  command.exitOverride()
  for (const child of command.commands) overrideExit(child)
}

/** A refusal as one line, or with one line for each of several fields; any other error as `explain` words it. */
function reasonOf(error: unknown): string {
  if (error instanceof CommandError) return `error: ${error.message}`
  if (!(error instanceof Refusal) || error.errors.length === 0) return `error: ${explain(error)}`
  const t = translator('en')
  const fields = error.errors.map(({ path, message }) => (path ? `${path}: ` : '') + translateMessage(message, t))
  const [only] = fields
  const said = error.reason && wordsOf(error)
  if (fields.length === 1) return `error: ${said ? `${said} (${only})` : only}`
  return [`error: ${said ?? `${fields.length} things are wrong`}`, ...fields.map((field) => `  ${field}`)].join('\n')
}
