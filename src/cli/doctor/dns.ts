import { Resolver } from 'node:dns/promises'
import type { Config } from '../../config.ts'
import { isLoopbackName } from '../../core/loopback.ts'
import { codeOf } from '../../db/database.ts'
import { broken, type Finding, note, sound } from '../finding.ts'

/** Where to look, and for which DKIM key. Without `server` the resolver of the system is asked. */
export interface Asked {
  /** An IP address, and a port where it is not 53: `9.9.9.9`, `127.0.0.1:5300`. */
  server?: string | undefined
  selector?: string | undefined
}

const NO_SUCH_RECORD = ['ENOTFOUND', 'ENODATA']
const PATIENCE = { timeout: 3_000, tries: 2 }

/**
 * Looks up whether the public host leads anywhere, and what mail companies look up about the sender: SPF, DKIM, DMARC.
 * Where nobody answers, the findings say so and are no faults. Throws for a `server` that is no address.
 */
export async function checkDns(config: Pick<Config, 'publicUrl' | 'mail'>, asked: Asked): Promise<Finding[]> {
  const resolver = new Resolver(PATIENCE)
  if (asked.server !== undefined) resolver.setServers([asked.server])
  const host = new URL(config.publicUrl).hostname
  const domain = /@([^@>\s]+)>?$/.exec(config.mail.from)?.[1] ?? host
  const looks: [string, () => Promise<Finding>][] = [
    ['dns', () => checkHost(resolver, host)],
    ['spf', () => checkSpf(resolver, domain)],
    ['dkim', () => checkDkim(resolver, domain, asked.selector)],
    ['dmarc', () => checkDmarc(resolver, domain)],
  ]
  const findings: Finding[] = []
  for (const [check, look] of looks)
    findings.push(
      await look().catch((error) =>
        note(
          check,
          `could not look: no resolver answers (${codeOf(error)})`,
          'try again where there is a network, or name a resolver: --dns 9.9.9.9',
        ),
      ),
    )
  return findings
}

async function checkHost(resolver: Resolver, host: string): Promise<Finding> {
  if (isLoopbackName(host) || host.endsWith('.onion')) return sound('dns', `${host} needs no record`)
  const [old, fresh] = await Promise.all([found(resolver.resolve4(host)), found(resolver.resolve6(host))])
  const addresses = [...old, ...fresh]
  if (addresses.length > 0) return sound('dns', `${host} leads to ${addresses.join(', ')}`)
  return broken('dns', `${host} leads nowhere`, 'add an A record, and AAAA where the server has IPv6')
}

async function checkSpf(resolver: Resolver, domain: string): Promise<Finding> {
  const records = (await texts(resolver, domain)).filter((text) => /^v=spf1( |$)/i.test(text))
  const mend = `one TXT record of ${domain}: v=spf1, what the mail company says to include, -all`
  const [record] = records
  if (record === undefined) return broken('spf', `${domain} has no SPF record: letters end as spam`, mend)
  if (records.length > 1) return broken('spf', `${domain} has ${records.length} SPF records: receivers take none`, mend)
  if (/(^| )\+?all( |$)/i.test(record)) return broken('spf', `the SPF record of ${domain} lets everybody send`, mend)
  return sound('spf', record)
}

async function checkDkim(resolver: Resolver, domain: string, selector: string | undefined): Promise<Finding> {
  if (selector === undefined)
    return note(
      'dkim',
      'not looked up: its name is known to the mail company',
      'ask it for the selector: --dkim SELECTOR',
    )
  const name = `${selector}._domainkey.${domain}`
  const records = await texts(resolver, name)
  if (records.some((text) => /(^|;)\s*p=[^;\s]/.test(text))) return sound('dkim', `${name} has a key`)
  return broken(
    'dkim',
    `${name} has no key: letters are not signed, or nobody can check it`,
    'take the record from the mail company',
  )
}

/** A domain without a record of its own has that of the domain above. */
async function checkDmarc(resolver: Resolver, domain: string): Promise<Finding> {
  const labels = domain.split('.')
  for (let from = 0; from <= Math.max(0, labels.length - 2); from++) {
    const name = `_dmarc.${labels.slice(from).join('.')}`
    const record = (await texts(resolver, name)).find((text) => /^v=DMARC1(;|\s|$)/.test(text))
    if (record === undefined) continue
    if (!/;\s*p=\s*none\b/i.test(record)) return sound('dmarc', record)
    return note('dmarc', `${name} asks for nothing: others can write in your name`, 'p=quarantine or p=reject')
  }
  return broken('dmarc', `${domain} has no DMARC record`, `TXT record _dmarc.${domain}: v=DMARC1; p=quarantine`)
}

const texts = async (resolver: Resolver, name: string): Promise<string[]> =>
  (await found(resolver.resolveTxt(name))).map((chunks) => chunks.join(''))

/** The answers; none when there is no such record. */
async function found<T>(looking: Promise<T[]>): Promise<T[]> {
  try {
    return await looking
  } catch (error) {
    if (NO_SUCH_RECORD.includes(codeOf(error) ?? '')) return []
    throw error
  }
}
