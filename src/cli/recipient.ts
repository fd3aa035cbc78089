import { Command, Option } from 'commander'
import { LEAST_RECIPIENTS } from '../appeals/appeal.ts'
import { proveRecipient } from '../appeals/prove-recipient.ts'
import { retireRecipient } from '../appeals/retire-recipient.ts'
import { addRecipient } from '../campaigns/add-recipient.ts'
import { openChallenge } from '../campaigns/challenge.ts'
import { challengeRecipient } from '../campaigns/challenge-recipient.ts'
import { readIdentityFile } from '../campaigns/identity.ts'
import { type Listed, type ListedRecipient, recipientsOf } from '../campaigns/list-recipients.ts'
import { OPERATOR } from '../staff/actor.ts'
import { CommandError } from './command-error.ts'
import type { Context } from './context.ts'
import { readText } from './files.ts'

export const recipientCommands = (context: Context): Command =>
  new Command('recipient')
    .description("the campaign's key holders: private names are sealed to all who are proven, at least two")
    .addCommand(addCommand(context))
    .addCommand(proveCommand(context))
    .addCommand(listCommand(context))
    .addCommand(challengeCommand(context))
    .addCommand(retireCommand(context))

const addCommand = (context: Context): Command =>
  new Command('add')
    .description('add a recipient, and print the challenge that its key holder must open')
    .argument('<recipient>', 'age1…')
    .requiredOption('--campaign <slug>')
    .requiredOption('--label <text>', 'who holds it')
    .option('--json', 'answer in JSON')
    .action(async (recipient: string, options: { campaign: string; label: string; json?: boolean }) => {
      const { campaign, label, json } = options
      const added = await context.withDeps((deps) => addRecipient(deps, OPERATOR, { campaign, recipient, label }))
      context.answer({ json }, added, added.challenge.trimEnd())
      context.hint(
        `Give these lines to the key holder as challenge.age. They run "age -d -i key.txt challenge.age" and give you the answer; then: recipient prove --campaign ${campaign} ${added.recipient} --answer ANSWER`,
      )
    })

interface ProveOptions {
  campaign: string
  answer?: string
  identity?: string
  challenge?: string
  json?: boolean
}

const proveCommand = (context: Context): Command =>
  new Command('prove')
    .description('take the answer to the challenge: from then on names are sealed to this recipient too')
    .argument('<recipient>', 'age1…')
    .requiredOption('--campaign <slug>')
    .addOption(new Option('--answer <text>', 'what the key holder read').conflicts(['identity', 'challenge']))
    .option('--identity <file>', 'the identity file, where it lies on this machine (a trial, a demo)')
    .option('--challenge <file>', 'with --identity: the challenge that recipient add printed; - for standard input')
    .option('--json', 'answer in JSON')
    .action(async (recipient: string, { campaign, json, ...given }: ProveOptions) => {
      const answer = await answerOf(given)
      const proven = await context.withDeps((deps) => proveRecipient(deps, OPERATOR, { campaign, recipient, answer }))
      const { did, day, recipients } = proven
      const text =
        did === 'answered'
          ? `answered on ${day}: its key works; names were sealed to it before`
          : `proven: ${sealedInWords(campaign, recipients.length)}`
      context.answer({ json }, proven, text)
    })

const sealedInWords = (campaign: string, n: number): string =>
  `${campaign} has ${n} proven ${n === 1 ? 'recipient' : 'recipients'}; ${
    n < LEAST_RECIPIENTS
      ? `private signing needs at least ${LEAST_RECIPIENTS}`
      : 'private names are sealed to all of them'
  }`

const challengeCommand = (context: Context): Command =>
  new Command('challenge')
    .description('print a new challenge for a recipient: a drill, or to prove it anew')
    .argument('<recipient>', 'age1…')
    .requiredOption('--campaign <slug>')
    .option('--label <text>', 'who holds it, in the place of the label that was there')
    .option('--json', 'answer in JSON')
    .action(async (recipient: string, options: { campaign: string; label?: string; json?: boolean }) => {
      const { campaign, label, json } = options
      const made = await context.withDeps((deps) => challengeRecipient(deps, OPERATOR, { campaign, recipient, label }))
      context.answer({ json }, made, made.challenge.trimEnd())
      context.hint(
        `Its holder opens it as before; then: recipient prove --campaign ${campaign} ${made.recipient} --answer ANSWER`,
      )
    })

const retireCommand = (context: Context): Command =>
  new Command('retire')
    .description('seal no more names to a recipient: its holder left, or was arrested, or lost the key')
    .argument('<recipient>', 'age1…')
    .requiredOption('--campaign <slug>')
    .option('--json', 'answer in JSON')
    .action(async (recipient: string, { campaign, json }: { campaign: string; json?: boolean }) => {
      const retired = await context.withDeps((deps) => retireRecipient(deps, OPERATOR, { campaign, recipient }))
      context.answer({ json }, retired, `retired: ${sealedInWords(campaign, retired.recipients.length)}`)
      context.hint('It still opens the names that were sealed to it before: see src/campaigns/README.md.')
    })

const TRUST_IN_WORDS = {
  none: 'no key is proven yet',
  forged: 'NOT PROVEN by this server: no name is sealed to them; see doctor',
  unknown: 'the key store cannot be read: no name is sealed now',
} as const

const listCommand = (context: Context): Command =>
  new Command('list')
    .description('the recipients of a campaign: fingerprint, since when proven, last answer, retired')
    .requiredOption('--campaign <slug>')
    .option('--json', 'answer in JSON')
    .action(async ({ campaign, json }: { campaign: string; json?: boolean }) => {
      const listed = await context.withDeps((deps) => recipientsOf(deps, OPERATOR, { campaign }))
      context.answer({ json }, listed, [trustInWords(listed), ...listed.recipients.map(lineOf)].join('\n'))
    })

function trustInWords({ trust, since, recipients }: Listed): string {
  if (trust !== 'authentic') return TRUST_IN_WORDS[trust]
  const n = recipients.filter(({ sealedTo }) => sealedTo).length
  if (n < LEAST_RECIPIENTS) return `private signing is off: ${n} of at least ${LEAST_RECIPIENTS} recipients are proven`
  return `names are sealed to those marked with * since ${since}`
}

function lineOf(listed: ListedRecipient): string {
  const { sealedTo, fingerprint, label, provenOn, answeredOn, retiredOn } = listed
  const proven = provenOn ? `proven ${provenOn}` : 'not proven'
  const answered = answeredOn && answeredOn !== provenOn ? `, answered ${answeredOn}` : ''
  const retired = retiredOn ? `, retired ${retiredOn}` : ''
  return `${sealedTo ? '*' : ' '} ${fingerprint}  ${label ?? 'label unreadable'}: ${proven}${answered}${retired}\n    ${listed.recipient}`
}

async function answerOf({ answer, identity, challenge }: Omit<ProveOptions, 'campaign' | 'json'>): Promise<string> {
  if (answer !== undefined) return answer
  if (identity === undefined || challenge === undefined)
    throw new CommandError('give --answer TEXT, or --identity FILE with --challenge FILE')
  const opened = await readIdentityFile(await readText(identity))
  return openChallenge(await readText(challenge), opened.identity)
}
