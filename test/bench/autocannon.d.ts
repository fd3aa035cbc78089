/** The part of autocannon that the benchmark uses; the package brings no types. */
declare module 'autocannon' {
  interface Options {
    url: string
    connections: number
    pipelining: number
    /** Seconds. */
    duration: number
    headers: Record<string, string>
  }
  interface Result {
    /** Seconds that the run really took. */
    duration: number
    /** Milliseconds. */
    latency: { p50: number; p99: number }
    errors: number
    timeouts: number
    statusCodeStats: Record<string, { count: number }>
  }
  export default function autocannon(options: Options): Promise<Result>
}
