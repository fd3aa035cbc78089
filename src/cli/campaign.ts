import { Command } from 'commander'
import { addCampaign } from '../campaigns/add-campaign.ts'
import { OPERATOR } from '../staff/actor.ts'
import type { Context } from './context.ts'

interface Options {
  name: string
  contact?: string
  pressContact?: string
  controller?: string
  server?: string
  json?: boolean
}

export const campaignCommands = (context: Context): Command =>
  new Command('campaign').description('teams behind appeals').addCommand(
    new Command('add')
      .description('add a campaign; its pages say who is behind it in these words')
      .argument('<slug>', 'a-z, 0-9 and hyphens')
      .requiredOption('--name <text>', 'the organisation, as signers read it')
      .option('--contact <text>', 'how signers reach it')
      .option('--press-contact <text>', 'how the press reaches it')
      .option('--controller <text>', 'the data controller, with its address')
      .option('--server <text>', 'where the server stands')
      .option('--json', 'answer in JSON')
      .action(async (slug: string, { server, json, ...rest }: Options) => {
        const given = { ...rest, ...(server === undefined ? {} : { serverLocation: server }) }
        const campaign = await context.withDeps((deps) => addCampaign(deps, OPERATOR, { slug, ...given }))
        const value = { id: campaign.id, slug: campaign.slug, name: campaign.name }
        context.answer({ json }, value, `campaign ${campaign.slug} added`)
      }),
  )
