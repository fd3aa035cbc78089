import { Command, Option } from 'commander'
import { exportList } from '../exports/export-list.ts'
import { FORMATS, type Format, type ListFilter, PROFILES, type Profile } from '../exports/profile.ts'
import { OPERATOR } from '../staff/actor.ts'
import type { Context } from './context.ts'
import { interruptible } from './interruption.ts'
import { refuseTaken, writePrivately } from './private-file.ts'

interface ExportOptions extends ListFilter {
  profile: Profile
  format?: Format
  output: string
  json?: boolean
}

export const exportCommand = (context: Context): Command =>
  new Command('export')
    .description('write a list of an appeal into a file: its public names, or everything sealed; logged')
    .argument('<slug>')
    .addOption(
      new Option('--profile <profile>', 'public: names that are shown; sealed: private ones too, for unseal')
        .choices(PROFILES)
        .makeOptionMandatory(),
    )
    .addOption(new Option('--format <format>', 'jsonl for the sealed list').choices(FORMATS))
    .requiredOption('-o, --output <file>', 'where to write it; never overwritten')
    .option('--country <code>', 'only signatures from this country (ISO 3166-1, two letters)')
    .option('--from <day>', 'only signatures of this day and later (YYYY-MM-DD)')
    .option('--to <day>', 'only signatures of this day and earlier')
    .option('--json', 'answer in JSON')
    .action(async (slug: string, options: ExportOptions) => {
      const { profile, output: file, json, country, from, to } = options
      const format = options.format ?? (profile === 'sealed' ? 'jsonl' : 'csv')
      const filter = { country, from, to }
      refuseTaken(file)
      const { rows, sha256 } = await context.withDeps(async (deps) => {
        const list = await interruptible(async (interrupted) => {
          const begun = await exportList(deps, OPERATOR, { slug, profile, format, filter })
          try {
            await writePrivately(file, showing(begun.bytes), { interrupted })
          } catch (error) {
            // The log hears of a list whose file could not be made, or that a signal has ended.
            await begun.bytes[Symbol.asyncIterator]().return?.()
            throw error
          }
          return begun
        })
        return list.ended
      })
      context.answer({ json }, { rows, sha256, file }, `${rows} ${sha256} ${file}`)
    })

const MEGABYTE = 1_000_000

/** Passes the bytes on, and shows at the terminal how many have come; without a terminal, nothing. */
async function* showing(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const isShown = process.stderr.isTTY
  let written = 0
  for await (const chunk of bytes) {
    const before = Math.floor(written / MEGABYTE)
    written += chunk.length
    const now = Math.floor(written / MEGABYTE)
    if (isShown && now > before) process.stderr.write(`\r${now} MB`)
    yield chunk
  }
  if (isShown) process.stderr.write('\r\u001b[K')
}
