import { Command, InvalidArgumentError, Option } from 'commander'
import type { z } from 'zod'
import type { AppealChange } from '../../appeals/change.ts'
import { type ChangedAppeal, changeAppeal } from '../../appeals/change-appeal.ts'
import type { Visibility } from '../../core/visibility.ts'
import { OPERATOR } from '../../staff/actor.ts'
import type { Context } from '../context.ts'

/** By language; null takes the line away. */
type Lines = Record<string, string | null>

interface Options {
  goal?: number | null
  closes?: string | null
  /** True when `--no-email` was not given: commander reads the name as the negative of `--email`. */
  email: Lines | true
  safety?: 'protected' | 'open'
  withholdSmallCounts?: boolean
  namesByDay?: boolean
  namesAsJson?: boolean
  liveCounts?: boolean
  visibilities?: Visibility[]
  json?: boolean
}

const RULES = `
A draft, and an appeal that nobody has signed or asked a letter for, can change in everything. After that:
  goal, no-email                              at once
  closes, earlier                             with at least 48 hours' notice; a dated line on the page
  closes, later (or none)                     once; a dated line on the page
  safety                                      open to protected only; names wait for a look from then on,
                                              open streams end, the number moves by the hour; the page says since when
  withhold-small-counts, names-by-day         on only; the page says since when
  names-as-json                               off only; the page says since when
  live-counts                                 off at once; on again at the next 03:00 UTC
  visibilities                                can be taken away, not the last one; what is signed stays. Added are only
                                              those that were on offer before, and private, which needs two proven keys
A change of safety sets all points of the policy as the new safety has them, unless said in the same command.
All of a command is done, or nothing. A language is added with appeal import; the text itself does not change.`

export const changeCommand = (context: Context): Command =>
  new Command('change')
    .description('change settings of an appeal; each change is logged')
    .argument('<slug>')
    .option('--goal <n>', 'a number, or none', orNone(Number))
    .option('--closes <time>', 'a full hour such as 2027-06-01T00:00+03:00, or none', orNone(String))
    .option(
      '--no-email <locale=text>',
      'how to reach the organisers without e-mail, or none; once for each language',
      perLocale,
    )
    .addOption(new Option('--safety <safety>').choices(['protected', 'open']))
    .addOption(onOrOff('--withhold-small-counts'))
    .addOption(onOrOff('--names-by-day'))
    .addOption(onOrOff('--names-as-json'))
    .addOption(onOrOff('--live-counts'))
    .option('--visibilities <list>', 'such as public,anonymous', (text) => text.split(',').map((one) => one.trim()))
    .option('--json', 'answer in JSON')
    .addHelpText('after', RULES)
    .action(async (slug: string, { json, ...options }: Options, command: Command) => {
      const change = changeOf(options)
      if (Object.keys(change).length === 0) command.error('error: say what to change: see appeal change --help')
      const changed = await context.withDeps((deps) => changeAppeal(deps, OPERATOR, { slug, change }))
      context.answer({ json }, changed, inWords(changed))
    })

const changeOf = (options: Options): z.input<typeof AppealChange> => {
  const { goal, closes, email, safety, withholdSmallCounts, namesByDay, namesAsJson, liveCounts, visibilities } =
    options
  return {
    ...(goal !== undefined && { goal }),
    ...(closes !== undefined && { closes }),
    ...(email !== true && { no_email: email }),
    ...(safety !== undefined && { safety }),
    ...(withholdSmallCounts !== undefined && { withhold_small_counts: withholdSmallCounts }),
    ...(namesByDay !== undefined && { names_by_day: namesByDay }),
    ...(namesAsJson !== undefined && { names_as_json: namesAsJson }),
    ...(liveCounts !== undefined && { live_counts: liveCounts }),
    ...(visibilities !== undefined && { visibilities }),
  }
}

function inWords({ slug, changed, liveFrom }: ChangedAppeal): string {
  if (changed.length === 0) return `${slug}: nothing is new`
  const later = liveFrom && changed.includes('live_counts') ? `; the number is live from ${liveFrom.toISOString()}` : ''
  return `${slug}: changed ${changed.join(', ')}${later}`
}

const orNone =
  <T>(parse: (text: string) => T) =>
  (text: string): T | null =>
    text === 'none' ? null : parse(text)

const onOrOff = (name: string): Option =>
  new Option(`${name} <on|off>`).argParser((text) => {
    if (text !== 'on' && text !== 'off') throw new InvalidArgumentError('It must be on or off.')
    return text === 'on'
  })

function perLocale(text: string, before: Lines | true): Lines {
  const at = text.indexOf('=')
  if (at < 1) throw new InvalidArgumentError('It must be such as be=ТЭКСТ.')
  const line = text.slice(at + 1)
  return { ...(before !== true && before), [text.slice(0, at)]: line === 'none' ? null : line }
}
