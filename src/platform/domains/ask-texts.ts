import type { Resolver } from 'node:dns/promises'
import { registeredDomain, registrableDomain } from '../../core/registrable-domain.ts'
import { codeOf } from '../../db/database.ts'
import type { ServerTexts, TextRecords } from '../../deps/domains.ts'
import { findHost, inTime, recordsOf, resolverOf, type Wire } from './wire.ts'

const PORT = 53
/** Every server is told where we are, and asked every name: a zone cannot send us to as many as it likes. */
const MOST_SERVERS = 6
const MOST_TIME = 8_000

/** Asks the name servers of the domain's zone for the texts at each of `names`, for eight seconds at most. */
export const askTexts = (wire: Wire, domain: string, names: readonly string[]): Promise<TextRecords> =>
  inTime(MOST_TIME, async (end) => {
    const resolver = resolverOf(wire.resolvers, end)
    const servers = await nameServers(resolver, domain, end)
    if (servers.length === 0) return { is: 'none' }
    const answers = servers.map(async (server): Promise<ServerTexts> => {
      // A name of our own network would tell a stranger what is there.
      const host = registrableDomain(server) === null ? null : await findHost(resolver, server)
      if (host?.is !== 'found') return { server, fault: host?.is ?? 'no_address' }
      return askServer(wire, end, { server, addresses: host.addresses, names })
    })
    return { is: 'asked', servers: await Promise.all(answers) }
  })

/** The name servers of the zone that the domain lies in, by name; none where the resolvers know none. */
async function nameServers(resolver: Resolver, domain: string, end: AbortSignal): Promise<string[]> {
  const top = registrableDomain(domain) === domain ? registeredDomain(domain) : null
  if (top === null) return []
  for (let zone = domain; zone.length >= top.length && !end.aborted; zone = zone.slice(zone.indexOf('.') + 1)) {
    const servers = await recordsOf(resolver.resolveNs(zone)).catch(() => [])
    const names = new Set(servers.map((server) => server.toLowerCase()).filter((server) => SERVER_NAME.test(server)))
    if (servers.length > 0) return [...names].sort().slice(0, MOST_SERVERS)
  }
  return []
}

/** Letters and pages tell the names of servers, so a name that is a sentence is none. */
const SERVER_NAME = /^[a-z0-9._-]+$/

interface Question {
  server: string
  addresses: readonly string[]
  names: readonly string[]
}

/** Asks a server at its first address, and at the next one where that gives no answer to any name. */
async function askServer(wire: Wire, end: AbortSignal, { server, addresses, names }: Question): Promise<ServerTexts> {
  let fault: 'silent' | 'failed' = 'silent'
  for (const address of addresses) {
    if (end.aborted) break
    const place = wire.reach?.(address, PORT) ?? { address, port: PORT }
    const at = place.address.includes(':') ? `[${place.address}]` : place.address
    const resolver = resolverOf([`${at}:${place.port}`], end)
    const answers = await Promise.allSettled(names.map((name) => recordsOf(resolver.resolveTxt(name))))
    const records = names.flatMap((name, n) => {
      const answer = answers[n]
      return answer?.status === 'fulfilled' ? [[name, answer.value.map(textOf)] as const] : []
    })
    if (records.length > 0) return { server, records: Object.fromEntries(records) }
    fault = answers.some((answer) => answer.status === 'rejected' && isFailure(answer.reason)) ? 'failed' : 'silent'
  }
  return { server, fault }
}

/** Whether the server gave an answer that says nothing: SERVFAIL, REFUSED and the like. */
const isFailure = (error: unknown): boolean =>
  !['ETIMEOUT', 'ECANCELLED', 'ECONNREFUSED'].includes(codeOf(error) ?? 'ETIMEOUT')

/** One text of the pieces of a record, which the resolver gives a letter for each byte. */
const textOf = (pieces: string[]): string => Buffer.from(pieces.join(''), 'latin1').toString('utf8')
