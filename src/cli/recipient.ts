import { Command, Option } from 'commander'
import { proveRecipient } from '../appeals/prove-recipient.ts'
import { addRecipient } from '../campaigns/add-recipient.ts'
import { openChallenge } from '../campaigns/challenge.ts'
import { readIdentityFile } from '../campaigns/identity.ts'
import { OPERATOR } from '../staff/actor.ts'
import { CommandError } from './command-error.ts'
import type { Context } from './context.ts'
import { readText } from './files.ts'

export const recipientCommands = (context: Context): Command =>
  new Command('recipient')
    .description("the campaign's key holders: private names are sealed to all who are proven, at least two")
    .addCommand(addCommand(context))
    .addCommand(proveCommand(context))

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
      const n = proven.recipients.length
      const sealed = n < 2 ? 'private signing needs one more' : 'private names are sealed to all of them'
      context.answer(
        { json },
        proven,
        `proven: ${campaign} has ${n} proven ${n === 1 ? 'recipient' : 'recipients'}; ${sealed}`,
      )
    })

async function answerOf({ answer, identity, challenge }: Omit<ProveOptions, 'campaign' | 'json'>): Promise<string> {
  if (answer !== undefined) return answer
  if (identity === undefined || challenge === undefined)
    throw new CommandError('give --answer TEXT, or --identity FILE with --challenge FILE')
  const opened = await readIdentityFile(await readText(identity))
  return openChallenge(await readText(challenge), opened.identity)
}
