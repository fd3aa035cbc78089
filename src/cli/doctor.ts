import { Command } from 'commander'
import type { Pool } from 'pg'
import { risksOf } from '../config/risks.ts'
import type { Config } from '../config.ts'
import type { Deps } from '../deps.ts'
import { explain } from '../platform/explain.ts'
import type { Context } from './context.ts'
import { sendAlarm } from './doctor/alarm.ts'
import { checkCampaigns } from './doctor/campaigns.ts'
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
} from './doctor/checks.ts'
import { checkClock } from './doctor/clock.ts'
import { checkDatabase, checkWrites } from './doctor/database.ts'
import { checkDns } from './doctor/dns.ts'
import { checkOneDomain } from './doctor/one-domain.ts'
import { checkStaff } from './doctor/staff.ts'
import { checkStaffKeys } from './doctor/staff-key.ts'
import { checkTokens } from './doctor/tokens.ts'
import { broken, type Check, type Finding, lineOf } from './finding.ts'

interface Options extends Examined {
  alarm?: string
  fault?: string
  json?: boolean
}

/** The parts that are looked at only when asked for: both use the network. */
interface Examined {
  mail?: string
  dns?: string | true
  dkim?: string
}

export const doctorCommand = (context: Context): Command =>
  new Command('doctor')
    .description(
      'look at everything that signing needs, and say how to mend what is broken; exit code 1 if anything is',
    )
    .option('--mail <address>', 'send a trial letter there')
    .option('--dns [resolver]', 'look up the records of host and sender, by the resolver of the system or this one')
    .option('--dkim <selector>', 'with --dns: the name of the key by which the mail company signs letters')
    .option('--alarm <address>', 'mail what is broken there, and nothing when nothing is')
    .option('--fault <text>', 'what else is broken, as somebody else found')
    .option('--json', 'answer in JSON')
    .action(async ({ alarm, fault, json, ...asked }: Options) => {
      const findings = await examine(context, asked)
      if (fault !== undefined) findings.push(broken('told', fault, 'mend it, then look again'))
      const faults = findings.filter(({ is }) => is === 'broken')
      if (faults.length > 0) context.fail()
      context.answer({ json }, findings, findings.map(lineOf).join('\n'))
      if (faults.length > 0 && alarm !== undefined) await sendAlarm(context.config(), alarm, faults)
    })

async function examine(context: Context, { mail, dns, dkim }: Examined): Promise<Finding[]> {
  const findings: Finding[] = []
  try {
    findings.push(...settings(context.config()))
  } catch (error) {
    return [{ check: 'settings', is: 'broken', found: explain(error), mend: 'see Settings in README.md' }]
  }
  try {
    await context.withOpened({ schema: 'any', role: 'doctor' }, async ({ deps, pool }) => {
      findings.push(...(await run('mail', checkMail, deps)))
      if (mail !== undefined) findings.push(...(await run('trial letter', checkTrialLetter(mail), deps)))
      const asked = { server: dns === true ? undefined : dns, selector: dkim }
      if (dns !== undefined) findings.push(...(await run('dns', ({ config }) => checkDns(config, asked), deps)))
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
    ['writes', checkWrites],
    ['clock', checkClock],
    ['keys', checkKeys],
    ['staff key', checkStaffKeys],
    ['campaigns', checkCampaigns],
    ['staff', checkStaff],
    ['tokens', checkTokens],
    ['recipients', checkRecipients],
    ['outbox', checkOutbox],
    ['retention', checkRetention],
    ['counts', checkCounts],
    ['one domain', checkOneDomain],
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
