import autocannon from 'autocannon'
import { answerWith } from './answer.ts'

export interface Load {
  url: string
  headers: Record<string, string>
  /** The only status that counts as an answer. */
  status: number
  seconds: number
}

export interface Loaded {
  answers: number
  seconds: number
  p50: number
  p99: number
  /** The share of one core that this process used. */
  busy: number
}

const CONNECTIONS = 64

/** Requests the URL as fast as possible over 64 connections, one request at a time each. Any other status fails. */
answerWith<Load, Loaded>(async ({ url, headers, status, seconds: duration }) => {
  const before = process.cpuUsage()
  const result = await autocannon({ url, headers, duration, connections: CONNECTIONS, pipelining: 1 })
  const { user, system } = process.cpuUsage(before)
  const { duration: seconds, latency, errors, timeouts, statusCodeStats } = result
  const { [status]: right, ...wrong } = statusCodeStats
  if (errors > 0 || timeouts > 0 || Object.keys(wrong).length > 0 || !right)
    throw new Error(
      `${url} was to answer ${status}: ${JSON.stringify(statusCodeStats)}, ${errors} errors, ${timeouts} timeouts`,
    )
  return { answers: right.count, seconds, p50: latency.p50, p99: latency.p99, busy: (user + system) / 1e6 / seconds }
})
