import { createHash } from 'node:crypto'

export interface DownloadTimes {
  /** Milliseconds in which nobody takes a byte, after which the download is cut off. */
  idle: number
  /** Milliseconds between two looks at whether it may go on. */
  watch: number
}

interface Source {
  bytes: AsyncIterable<Uint8Array>
  /** Whether it may go on; asked again and again. A failure ends the download. */
  mayGoOn(): Promise<boolean>
  /** Gives up what the source reads from, breaking off what is under way. */
  giveUp(): Promise<void>
  /** Runs once, before the reader hears of the end: `sha256` is that of all bytes, null when they are not complete. */
  ended(sha256: string | null): Promise<void>
}

/** Why a download was cut off. */
export class DownloadBroken extends Error {
  override readonly name = 'DownloadBroken'
}

/**
 * Hands out the bytes of a source for as long as the reader takes them and may have them. However it ends, `giveUp` and
 * `ended` have run; a reader of bytes that are not complete gets an error, never an end.
 */
export function download(source: Source, times: DownloadTimes): AsyncIterableIterator<Uint8Array> {
  const iterator = pieces(source.bytes)
  const hash = createHash('sha256')
  const cut = Promise.withResolvers<never>()
  cut.promise.catch(() => undefined)
  let over: Promise<void> | undefined
  let idle: ReturnType<typeof setTimeout>
  let watch: ReturnType<typeof setTimeout>

  const end = (sha256: string | null): Promise<void> => {
    over ??= finish(sha256)
    return over
  }
  const finish = async (sha256: string | null) => {
    clearTimeout(idle)
    clearTimeout(watch)
    if (sha256 === null) {
      await source.giveUp().catch(() => undefined)
      await iterator.return(undefined).catch(() => undefined)
    }
    await source.ended(sha256)
  }
  const breakOff = (why: string) => {
    cut.reject(new DownloadBroken(why))
    // The reader hears of the cut; a log that cannot be written changes nothing about it.
    end(null).catch(() => undefined)
  }
  const startIdle = () => {
    idle = setTimeout(breakOff, times.idle, 'idle')
  }
  const look = async () => {
    if (!(await source.mayGoOn().catch(() => false))) breakOff('ended')
    else if (!over) watch = setTimeout(look, times.watch)
  }
  watch = setTimeout(look, times.watch)
  startIdle()

  // A cut that came first has ended the list as broken, whatever the reader asks for later.
  const afterEnd = () => Promise.race([cut.promise, { done: true as const, value: undefined }])
  const take = async () => {
    clearTimeout(idle)
    const next = await Promise.race([iterator.next(), cut.promise])
    if (next.done) {
      await end(hash.digest('hex'))
      return afterEnd()
    }
    hash.update(next.value)
    if (!over) startIdle()
    return next
  }
  const abandon = () => end(null).catch(() => undefined)
  return {
    next: () =>
      over
        ? afterEnd()
        : take().catch(async (error) => {
            await abandon()
            throw error
          }),
    async return() {
      await abandon()
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

/** The most bytes handed out at once: a reader on a slow line has taken something before the time is over. */
const PIECE = 65_536

async function* pieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, undefined> {
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += PIECE) yield chunk.subarray(at, at + PIECE)
}
