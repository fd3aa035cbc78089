import { join } from 'node:path'
import { Command, Option } from 'commander'
import { type LaterList, readLaterList } from '../../exports/later-list.ts'
import { readSealedList, wholeList } from '../../exports/read-sealed-list.ts'
import type { SealedHead } from '../../exports/sealed-list.ts'
import { UNSEALED_COLUMNS, unsealList } from '../../exports/unseal-list.ts'
import { writeCsv } from '../../exports/write-csv.ts'
import { writeXlsx } from '../../exports/write-xlsx.ts'
import { CommandError } from '../command-error.ts'
import type { Context } from '../context.ts'
import { interruptible } from '../interruption.ts'
import { refuseTaken, writePrivately } from '../private-file.ts'
import { identitiesFrom } from './identity-file.ts'
import { progress } from './progress.ts'
import { fromListFile } from './sealed-list-file.ts'
import { nothingOpened, stillSealed, summary } from './unseal-words.ts'

interface UnsealOptions {
  identity: string[]
  output: string
  format: 'csv' | 'xlsx'
  later?: string
}

export const unsealCommand = (context: Context): Command =>
  new Command('unseal')
    .description(
      "open a sealed list with key holders' identities: on a key holder's machine, without database or settings",
    )
    .argument('[list]', 'the sealed list (.jsonl)')
    .requiredOption('--identity <file...>', 'identity files; those with a passphrase ask for it')
    .requiredOption('-o, --output <folder>', 'where to write the names; nothing there is overwritten')
    .addOption(new Option('--format <format>', 'for a spreadsheet').choices(['csv', 'xlsx']).default('csv'))
    .option('--later <list>', 'a later list of the appeal: signatures that it has no more are left out')
    .action(async (given: string | undefined, options: UnsealOptions, command: Command) => {
      // In `--identity FILE LIST.jsonl` the option takes both.
      const list = given ?? options.identity.pop()
      if (list === undefined || options.identity.length === 0) command.error('error: name identity files and one list')
      await unseal(context, list, options)
    })

async function unseal(
  context: Context,
  list: string,
  { identity, output, format, later }: UnsealOptions,
): Promise<void> {
  const { head, rows } = await fromListFile(list, wholeList)
  const file = join(output, `${head.appeal}-${head.exportedOn}-PRIVATE-do-not-hand-over.${format}`)
  refuseTaken(file)
  const laterList = later === undefined ? undefined : await laterThan(head, later)
  const identities: string[] = []
  for (const one of identity) identities.push(...(await identitiesFrom(one)))

  const unsealed = await fromListFile(list, async (bytes) => {
    const pages = progress(readSealedList(bytes), rows)
    const opening = unsealList(pages, { appeal: head.appeal, identities, later: laterList })
    const table = { columns: UNSEALED_COLUMNS, pages: opening.rows }
    const written = format === 'xlsx' ? writeXlsx(table, head.title) : writeCsv(table, 'csv-excel')
    const isWanted = () => opening.unsealed.names > 0
    await interruptible((interrupted) => writePrivately(file, written, { isWanted, interrupted }))
    return opening.unsealed
  })
  if (unsealed.names === 0) throw new CommandError(`${list}: ${nothingOpened(unsealed)}`)
  context.answer({}, undefined, file)
  context.hint(summary(unsealed, head))
  for (const line of stillSealed(unsealed, head)) context.hint(line)
  if (unsealed.unopened.size > 0 || unsealed.refused.length > 0) context.fail()
}

async function laterThan(head: SealedHead, later: string): Promise<LaterList> {
  const list = await fromListFile(later, readLaterList)
  if (list.head.appeal !== head.appeal) throw new CommandError(`${later} is a list of another appeal`)
  if (list.head.exportedOn < head.exportedOn) throw new CommandError(`${later} is older than the list itself`)
  return list
}
