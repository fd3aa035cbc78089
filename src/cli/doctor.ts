import { Command } from 'commander'
import type { Pool } from 'pg'
import { risksOf } from '../config/risks.ts'
import type { Config } from '../config.ts'
import type { Deps } from '../deps.ts'
import { explain } from '../platform/explain.ts'
import type { Context } from './context.ts'
import { checkCampaigns } from './doctor-campaigns.ts'
import {
  checkCounts,
  checkKeys,
  checkLog,
  checkMail,
  checkOutbox,
  checkRecipients,
  checkRetention,
  checkSchema,
  checkSecret,
  checkTrialLetter,
} from './doctor-checks.ts'
import { checkClock } from './doctor-clock.ts'
import { checkDatabase } from './doctor-database.ts'
import type { Check, Finding } from './finding.ts'

interface Options {
  mail?: string
  json?: boolean
}

export const doctorCommand = (context: Context): Command =>
  new Command('doctor')
    .description(
      'look at everything that signing needs, and say how to mend what is broken; exit code 1 if anything is',
    )
    .option('--mail <address>', 'send a trial letter there')
    .option('--json', 'answer in JSON')
    .action(async ({ mail, json }: Options) => {
      const findings = await examine(context, mail)
      if (findings.some(({ is }) => is === 'broken')) context.fail()
      context.answer({ json }, findings, findings.map(lineOf).join('\n'))
    })

async function examine(context: Context, mail: string | undefined): Promise<Finding[]> {
  const findings: Finding[] = []
  try {
    findings.push(...settings(context.config()))
  } catch (error) {
    return [{ check: 'settings', is: 'broken', found: explain(error), mend: 'see Settings in the README' }]
  }
  try {
    await context.withOpened({ schema: 'any', role: 'doctor' }, async ({ deps, pool }) => {
      findings.push(...(await run('mail', checkMail, deps)))
      if (mail !== undefined) findings.push(...(await run('trial letter', checkTrialLetter(mail), deps)))
      findings.push(...(await runOnDatabase(deps, pool)))
    })
  } catch (error) {
    findings.push({ check: 'database', is: 'broken', found: explain(error), mend: 'do what the line says, then again' })
  }
  return findings
}

function settings(config: Config): Finding[] {
  const risks = risksOf(config).map(({ found, mend }): Finding => ({ check: 'settings', is: 'broken', found, mend }))
  const where = config.local ? 'for this machine only' : 'for the public'
  const database = config.database.kind === 'embedded' ? 'the embedded database' : 'PostgreSQL'
  return [{ check: 'settings', is: 'sound', found: `${config.publicUrl}, ${where}, on ${database}` }, ...risks]
}

async function runOnDatabase(deps: Deps, pool: Pool): Promise<Finding[]> {
  const database = await run('database', checkDatabase(pool), deps)
  if (database.some(({ is }) => is === 'broken')) return database
  const schema = await run('schema', checkSchema, deps)
  if (schema.some(({ is }) => is === 'broken')) return [...database, ...schema]
  const rest: [string, Check][] = [
    ['secret', checkSecret],
    ['clock', checkClock],
    ['keys', checkKeys],
    ['campaigns', checkCampaigns],
    ['recipients', checkRecipients],
    ['outbox', checkOutbox],
    ['retention', checkRetention],
    ['counts', checkCounts],
    ['log', checkLog],
  ]
  const findings = [...database, ...schema]
  for (const [name, check] of rest) findings.push(...(await run(name, check, deps)))
  return findings
}

async function run(name: string, check: Check, deps: Deps): Promise<Finding[]> {
  try {
    return await check(deps)
  } catch (error) {
    return [{ check: name, is: 'broken', found: explain(error), mend: 'do what the line says, then again' }]
  }
}

const SIGNS = { sound: 'ok    ', note: 'note  ', broken: 'BROKEN' } as const

const lineOf = ({ check, is, found, mend }: Finding): string =>
  `${SIGNS[is]}  ${check}: ${found}${mend ? `\n        → ${mend}` : ''}`
