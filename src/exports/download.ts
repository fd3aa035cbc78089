import { createHash } from 'node:crypto'

export interface DownloadTimes {
  /** Milliseconds in which nobody takes a byte, after which the download is cut off. */
  idle: number
  /** Milliseconds between two looks at whether it may go on. */
  watch: number
}

interface Source {
  bytes: AsyncIterable<Uint8Array>
  /** Whether it may go on; asked again and again, at last before the last bytes are handed out. A failure ends the download. */
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
  const mayGoOn = () => source.mayGoOn().catch(() => false)
  let isWatched = true
  const iterator = lookedAt(pieces(source.bytes), async (which) => {
    if (!(await mayGoOn())) throw new DownloadBroken('ended')
    if (which === 'last') isWatched = false
  })
  const hash = createHash('sha256')
  let cut: DownloadBroken | undefined
  let refuse: (error: DownloadBroken) => void = () => undefined
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
    cut ??= new DownloadBroken(why)
    refuse(cut)
    // The reader hears of the cut; a log that cannot be written changes nothing about it.
    end(null).catch(() => undefined)
  }
  const startIdle = () => {
    idle = setTimeout(breakOff, times.idle, 'idle')
  }
  const look = async () => {
    const goesOn = await mayGoOn()
    if (over || !isWatched) return
    if (!goesOn) breakOff('ended')
    else watch = setTimeout(look, times.watch)
  }
  watch = setTimeout(look, times.watch)
  startIdle()

  // A cut that came first has ended the list as broken, whatever the reader asks for later.
  const afterEnd = async () => {
    if (cut) throw cut
    return { done: true as const, value: undefined }
  }
  // A promise of its own for each piece: one that lived as long as the list would keep all pieces that raced with it.
  const untilCut = <T>(piece: Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      refuse = reject
      piece.then(resolve, reject)
    })
  const take = async () => {
    clearTimeout(idle)
    const next = await untilCut(iterator.next())
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
            cut ??= error instanceof DownloadBroken ? error : new DownloadBroken('failed')
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

/**
 * Looks before the first piece and before the last one, so that a list that is cut is never whole. The first piece does not
 * wait for its successor, as the others do: proxies end a download in which nothing comes.
 */
async function* lookedAt<T>(
  parts: AsyncIterable<T>,
  look: (before: 'first' | 'last') => Promise<void>,
): AsyncGenerator<T, undefined> {
  let isFirst = true
  let held: { part: T } | undefined
  for await (const part of parts) {
    if (isFirst) {
      isFirst = false
      await look('first')
      yield part
      continue
    }
    if (held) yield held.part
    held = { part }
  }
  await look('last')
  if (held) yield held.part
}
