import { Command, Option } from 'commander'
import { changeCampaign } from '../appeals/change-campaign.ts'
import { addCampaign } from '../campaigns/add-campaign.ts'
import { missingFacts } from '../campaigns/campaign.ts'
import { listCampaigns, showCampaign } from '../campaigns/list-campaigns.ts'
import { recipientsOf } from '../campaigns/list-recipients.ts'
import type { DescribedCampaign } from '../campaigns/store.ts'
import { OPERATOR } from '../staff/actor.ts'
import { fieldsInWords, optionsFor } from './campaign-facts.ts'
import type { Context } from './context.ts'

interface Facts {
  contact?: string
  pressContact?: string
  controller?: string
  server?: string
  timeZone?: string
  proofChecks?: 'on' | 'off'
}

interface Json {
  json?: boolean
}

export const campaignCommands = (context: Context): Command =>
  new Command('campaign')
    .description('teams behind appeals')
    .addCommand(addCommand(context))
    .addCommand(changeCommand(context))
    .addCommand(listCommand(context))
    .addCommand(showCommand(context))

/** The options by which a campaign says who it is: all but the time zone are required before an appeal opens. */
const withFacts = (command: Command): Command =>
  command
    .option('--contact <text>', 'how signers reach it')
    .option('--press-contact <text>', 'how the press reaches it')
    .option('--controller <text>', 'the data controller, with its address')
    .option('--server <text>', 'where the server stands')
    .option('--time-zone <name>', 'where its staff live, like Europe/Warsaw: daily letters come at seven there')
    .addOption(
      new Option(
        '--proof-checks <on|off>',
        'look for lines at domains of organisations, which tells them of this server',
      ).choices(['on', 'off']),
    )
    .option('--json', 'answer in JSON')

const factsOf = ({ server, contact, pressContact, controller, timeZone, proofChecks }: Facts) => ({
  ...(contact !== undefined && { contact }),
  ...(pressContact !== undefined && { pressContact }),
  ...(controller !== undefined && { controller }),
  ...(server !== undefined && { serverLocation: server }),
  ...(timeZone !== undefined && { timeZone }),
  ...(proofChecks !== undefined && { proofChecks: proofChecks === 'on' }),
})

const addCommand = (context: Context): Command =>
  withFacts(
    new Command('add')
      .description('add a campaign; its pages say who is behind it in these words')
      .argument('<slug>', 'a-z, 0-9 and hyphens')
      .requiredOption('--name <text>', 'the organisation, as signers read it'),
  ).action(async (slug: string, { name, json, ...rest }: Facts & Json & { name: string }) => {
    const facts = factsOf(rest)
    const campaign = await context.withDeps((deps) => addCampaign(deps, OPERATOR, { slug, name, ...facts }))
    const missing = missingFacts(facts)
    context.answer({ json }, { id: campaign.id, slug, name: campaign.name, missing }, `campaign ${slug} added`)
    if (json) return
    if (missing.length > 0)
      context.hint(`Before an appeal can open, its pages must say more: campaign change ${slug} ${optionsFor(missing)}`)
    context.hint(
      'Where private signing is on offer, two recipients must be proven first: recipient add, recipient prove.',
    )
  })

const changeCommand = (context: Context): Command =>
  withFacts(
    new Command('change')
      .description('change at once what the pages of its appeals say of a campaign; each change is logged')
      .argument('<slug>'),
  ).action(async (slug: string, { json, ...rest }: Facts & Json, command: Command) => {
    const facts = factsOf(rest)
    if (Object.keys(facts).length === 0) command.error('error: say what to change: see campaign change --help')
    const { changed, campaign } = await context.withDeps((deps) => changeCampaign(deps, OPERATOR, { slug, ...facts }))
    const said = fieldsInWords(changed)
    const value = { changed, campaign: answerOf(campaign) }
    context.answer({ json }, value, changed.length > 0 ? `${slug}: changed ${said}` : `${slug}: nothing is new`)
  })

const listCommand = (context: Context): Command =>
  new Command('list')
    .description('all campaigns: slug, name, and what is missing before an appeal can open')
    .option('--json', 'answer in JSON')
    .action(async ({ json }: Json) => {
      const campaigns = await context.withDeps((deps) => listCampaigns(deps, OPERATOR))
      const lines = campaigns.map((campaign) => {
        const missing = missingFacts(campaign)
        const lacks = missing.length > 0 ? [`lacks ${fieldsInWords(missing)}`] : []
        return [campaign.slug, campaign.name, ...lacks].join('  ')
      })
      context.answer({ json }, campaigns.map(answerOf), lines.join('\n') || 'there is no campaign yet')
    })

const showCommand = (context: Context): Command =>
  new Command('show')
    .description('one campaign: what its pages say of it, and how many keys are proven')
    .argument('<slug>')
    .option('--json', 'answer in JSON')
    .action(async (slug: string, { json }: Json) => {
      const { campaign, keys } = await context.withDeps(async (deps) => ({
        campaign: await showCampaign(deps, OPERATOR, { slug }),
        keys: (await recipientsOf(deps, OPERATOR, { campaign: slug })).recipients.filter(({ sealedTo }) => sealedTo),
      }))
      const facts = [
        ['contact', campaign.contact],
        ['press contact', campaign.pressContact],
        ['controller', campaign.controller],
        ['server', campaign.serverLocation],
        ['time zone', campaign.timeZone],
        ['proof checks', campaign.proofChecks ? 'on' : 'off'],
        ['proven keys', String(keys.length)],
      ].map(([name, value]) => `  ${name}: ${value ?? '(missing)'}`)
      context.answer({ json }, { ...answerOf(campaign), keys: keys.length }, [headOf(campaign), ...facts].join('\n'))
    })

const headOf = ({ slug, name, demo }: DescribedCampaign): string => `${slug}  ${name}${demo ? '  (demo)' : ''}`

const answerOf = (campaign: DescribedCampaign) => {
  const { id, slug, name, demo, contact, pressContact, controller, serverLocation, timeZone, proofChecks } = campaign
  const missing = missingFacts(campaign)
  return { id, slug, name, demo, contact, pressContact, controller, serverLocation, timeZone, proofChecks, missing }
}
