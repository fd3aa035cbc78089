import { Resolver } from 'node:dns/promises'
import { codeOf } from '../../db/database.ts'
import { publicAddress } from './public-address.ts'

export interface Place {
  address: string
  port: number
}

/** The outside as tests replace it. No rule about addresses depends on it. */
export interface Wire {
  /** The resolvers that find addresses and name servers: `127.0.0.1:5300`. Those of the system where none is named. */
  resolvers?: readonly string[] | undefined
  /** The place that a connection to a checked public address is made to. */
  reach?: ((address: string, port: number) => Place) | undefined
  /** Certificates (PEM) of the authorities to trust, instead of the usual ones. */
  authorities?: readonly string[] | undefined
}

/** Three seconds: the second attempt waits twice as long as the first. */
const PATIENCE = { timeout: 1_000, tries: 2 }

/** A resolver that asks `servers`, or those of the system, until `end`. */
export function resolverOf(servers: readonly string[] | undefined, end: AbortSignal): Resolver {
  const resolver = new Resolver(PATIENCE)
  if (servers) resolver.setServers(servers)
  end.addEventListener('abort', () => resolver.cancel())
  return resolver
}

/** Does `work`, whose signal says after `milliseconds` that it is to end. */
export async function inTime<T>(milliseconds: number, work: (end: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), milliseconds)
  try {
    return await work(controller.signal)
  } finally {
    clearTimeout(timer)
  }
}

/** The records; none when there is no such name or record. Rejects where no answer came. */
export async function recordsOf<T>(question: Promise<T[]>): Promise<T[]> {
  try {
    return await question
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOTFOUND' || code === 'ENODATA') return []
    throw error
  }
}

/** `addresses`: at most one of each family, IPv4 first. `forbidden`: one of the host's addresses is not public. */
export type FoundHost = { is: 'found'; addresses: string[] } | { is: 'no_address' | 'forbidden' }

/** The public addresses of a host. One that is not public refuses the whole host. */
export async function findHost(resolver: Resolver, host: string): Promise<FoundHost> {
  const families = await Promise.all(
    [resolver.resolve4(host), resolver.resolve6(host)].map((question) => recordsOf(question).catch(() => [])),
  )
  const checked = families.map((family) => family.map(publicAddress))
  if (checked.flat().length === 0) return { is: 'no_address' }
  if (checked.flat().includes(null)) return { is: 'forbidden' }
  return { is: 'found', addresses: checked.flatMap(([first]) => first ?? []) }
}
