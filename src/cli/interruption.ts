import { constants } from 'node:os'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Work that a signal has ended. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
  /** As a shell knows it: 130 for Ctrl-C. */
  readonly exitCode: number

  constructor(signal: (typeof SIGNALS)[number]) {
    super(`ended by ${signal}`)
    this.exitCode = 128 + constants.signals[signal]
  }
}

/** Runs work that cleans up after itself when a signal ends the process: it hears of the signal, and throws its reason. */
export async function interruptible<T>(work: (interrupted: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const interrupt = (signal: NodeJS.Signals) => {
    const known = SIGNALS.find((each) => each === signal)
    if (known) controller.abort(new Interrupted(known))
  }
  // They stay until the work has cleaned up: npm repeats a Ctrl-C that the terminal has sent to every process.
  for (const signal of SIGNALS) process.on(signal, interrupt)
  try {
    return await work(controller.signal)
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupt)
  }
}

/** Passes items on until the signal; then throws its reason at once, whatever is waited for. */
export async function* untilInterrupted<T>(
  items: AsyncIterable<T>,
  interrupted: AbortSignal,
): AsyncGenerator<T, undefined> {
  const iterator = items[Symbol.asyncIterator]()
  for (;;) {
    const next = await orInterrupted(iterator.next(), interrupted)
    if (next.done) return
    yield next.value
  }
}

/** A listener for each promise: a promise that lived as long as the signal would keep all that raced with it. */
function orInterrupted<T>(promise: Promise<T>, interrupted: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const interrupt = () => reject(interrupted.reason)
    if (interrupted.aborted) interrupt()
    interrupted.addEventListener('abort', interrupt, { once: true })
    promise.then(resolve, reject).finally(() => interrupted.removeEventListener('abort', interrupt))
  })
}
