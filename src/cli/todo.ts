import { Command } from 'commander'
import { listWaiting } from '../desk/waiting/list-waiting.ts'
import type { WaitingItem } from '../desk/waiting/waiting-item.ts'
import { OPERATOR } from '../staff/actor.ts'
import type { Context } from './context.ts'

export const todoCommand = (context: Context): Command =>
  new Command('todo')
    .description(
      'what waits in all appeals, the oldest first: names, reports, organisations, rows set aside, letters refused, keys',
    )
    .option('--json', 'answer in JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const items = await context.withDeps((deps) => listWaiting(deps, OPERATOR))
      context.answer({ json }, items, items.map(lineOf).join('\n') || 'nothing waits')
    })

function lineOf(item: WaitingItem): string {
  const { n, since, campaign, appeal } = item
  const { what, next } = WORDS[item.of](n, appeal ?? campaign ?? '')
  const where = appeal ?? (campaign === null ? '' : `campaign ${campaign}`)
  return [where, `${what}${since ? `, since ${since}` : ''}: ${next}`].filter(Boolean).join('  ')
}

/** The matter in words, and the command that deals with it in this appeal or campaign. */
const WORDS: Record<WaitingItem['of'], (n: number, slug: string) => { what: string; next: string }> = {
  names: (n, slug) => ({
    what: n === 1 ? '1 name waits for a look' : `${n} names wait for a look`,
    next: `names list ${slug}`,
  }),
  reports: (n, slug) => ({
    what: n === 1 ? '1 reported name waits for a decision' : `${n} reported names wait for a decision`,
    next: `reports list ${slug}`,
  }),
  endorsements: (n, slug) => ({
    what: n === 1 ? '1 organisation waits for a decision' : `${n} organisations wait for a decision`,
    next: `endorsement list ${slug}, also with --queue reported`,
  }),
  set_aside: (n) => ({
    what: n === 1 ? '1 confirmed signature could not be settled' : `${n} confirmed signatures could not be settled`,
    next: 'see doctor',
  }),
  letters: (n) => ({ what: `${n} letters were given up`, next: 'doctor says to which mail companies, and why' }),
  few_keys: (n, slug) => ({
    what: `private signing is off, ${n === 0 ? 'no recipient is' : 'one recipient is'} proven`,
    next: `recipient add --campaign ${slug}`,
  }),
  untrusted_keys: () => ({
    what: 'private signing is off, the recipients are not proven by this server',
    next: 'see doctor',
  }),
  unproven_keys: (n, slug) => ({
    what: n === 1 ? '1 recipient was added and is not proven' : `${n} recipients were added and are not proven`,
    next: `recipient list --campaign ${slug}`,
  }),
  appeal_key: () => ({ what: 'its key is missing or another one, nobody can sign', next: 'see doctor' }),
  staff_key: () => ({ what: 'its staff key is missing or another one, nobody can sign in', next: 'see doctor' }),
  key_store: () => ({ what: 'the keys cannot be read', next: 'see doctor' }),
}
