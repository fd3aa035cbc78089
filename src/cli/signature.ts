import { Command, Option } from 'commander'
import { Refusal } from '../core/errors.ts'
import { type CheckedText, checkDescriptor, checkName } from '../core/plain-text.ts'
import { VISIBILITIES, type Visibility } from '../core/visibility.ts'
import { addImported } from '../imports/add-imported.ts'
import { isCountry } from '../locale/countries.ts'
import { holdSignature, invalidateSignature, releaseSignature } from '../moderation/states.ts'
import { OPERATOR } from '../staff/actor.ts'
import type { Context } from './context.ts'
import { readText } from './files.ts'
import { readId } from './id-at-version.ts'

export const signatureCommands = (context: Context): Command =>
  new Command('signature')
    .description('signatures on paper, and decisions about single signatures')
    .addCommand(addCommand(context))
    .addCommand(stateCommand(context, 'hold', 'take it out of the number while it is checked', holdSignature))
    .addCommand(stateCommand(context, 'release', 'bring a held one back into the number', releaseSignature))
    .addCommand(stateCommand(context, 'invalidate', 'take it out of the number for good', invalidateSignature))

interface AddOptions {
  visibility: Visibility
  name?: string
  descriptor?: string
  country?: string
  source: 'collected' | 'conveyed'
  by: string
  day: string
  consent: string
  json?: boolean
}

const addCommand = (context: Context): Command =>
  new Command('add')
    .description('add a signature that the organisers took; it is counted apart, as imported, by the next settle')
    .argument('<slug>')
    .addOption(
      new Option('--visibility <visibility>', 'who may see the name; a private one is sealed here')
        .choices(VISIBILITIES)
        .makeOptionMandatory(),
    )
    .option('--name <text>', '- reads it from standard input, and the descriptor from its second line')
    .option('--descriptor <text>')
    .option('--country <code>', 'two letters of ISO 3166-1')
    .addOption(
      new Option('--source <source>', 'collected: on paper, by messenger; conveyed: through a lawyer')
        .choices(['collected', 'conveyed'])
        .makeOptionMandatory(),
    )
    .requiredOption('--by <text>', 'who took it')
    .requiredOption('--day <day>', 'when it was given, as 2027-03-12')
    .requiredOption('--consent <text>', 'how the person agreed')
    .option('--json', 'answer in JSON')
    .action(async (slug: string, { json, visibility, source, by, day, consent, ...rest }: AddOptions) => {
      const form = await formOf(visibility, rest)
      const provenance = { source, by: line('by', by), day: checkDay(day), consent: line('consent', consent) }
      const id = await context.withDeps((deps) =>
        addImported(deps, OPERATOR, { slug, visibility, ...form, ...provenance }),
      )
      context.answer({ json }, { id }, id)
    })

async function formOf(visibility: Visibility, given: Pick<AddOptions, 'name' | 'descriptor' | 'country'>) {
  if (visibility === 'anonymous') return { name: null, descriptor: null, country: null }
  const [first = '', second] = given.name === '-' ? (await readText('-')).split(/\r?\n/) : [given.name]
  const { country } = given
  if (country !== undefined && !isCountry(country)) throw invalid('country', 'must be two letters such as BY')
  return {
    name: checked('name', checkName(first)),
    descriptor: checked('descriptor', checkDescriptor(given.descriptor ?? second ?? '')) || null,
    country: country ?? null,
  }
}

function checked(path: string, text: CheckedText): string {
  if (text.ok) return text.value
  throw invalid(path, PROBLEMS[text.problem])
}

const PROBLEMS = {
  empty: 'must not be empty',
  too_long: 'is too long',
  no_letter: 'needs at least one letter',
  link: 'must not hold a link',
  address: 'must not hold an e-mail address',
  handle: 'must not hold an @handle',
  telephone: 'must not hold a telephone number',
  control: 'must not hold control or direction-override characters',
  picture: 'holds an emoji that is broken: leave it out',
  brackets: 'must not hold < or >',
} as const

/** A checked line of provenance. Provenance is never published, so it may hold links and addresses. */
function line(path: string, text: string): string {
  const value = text.normalize('NFC').trim()
  if (value === '' || [...value].length > 300 || /\p{Cc}/u.test(value))
    throw invalid(path, 'must be one line of 1 to 300 characters')
  return value
}

function checkDay(day: string): string {
  const date = /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T00:00Z`) : undefined
  if (!date || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day)
    throw invalid('day', 'must be a day such as 2027-03-12')
  return day
}

const invalid = (path: string, message: string) => new Refusal('invalid', { errors: [{ path, message }] })

const stateCommand = (context: Context, name: string, description: string, verb: typeof holdSignature): Command =>
  new Command(name)
    .description(`${description}; the reason is published under the number`)
    .argument('<slug>')
    .argument('<id>', 'as a list shows it, with @VERSION or without')
    .requiredOption('--reason <text>', 'published with the number')
    .action(async (slug: string, text: string, { reason }: { reason: string }) => {
      const given = readId(text)
      await context.withDeps((deps) => verb(deps, OPERATOR, { slug, ...given, reason }))
      context.answer({}, {}, `${name}: ${given.id}; the page tells it after the next settle`)
    })
