import { Worker } from 'node:worker_threads'
import { Refusal } from '../core/errors.ts'
import { codeOf } from '../db/database.ts'
import type { Drawing, DrawnSvg } from '../deps/drawing.ts'
import type { DrawingAnswer, DrawingCall } from './drawing-thread.ts'
import { threadProgram } from './places.ts'

interface Waiting {
  resolve(answer: DrawingAnswer['drawn']): void
  reject(error: Error): void
}

/** The most images that may wait, drawn within some seconds. Further calls are refused with a time to try again. */
const MOST_WAITING = 50

/** Without these limits the thread's heap grows to three times its size before garbage is collected. */
const LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 128 }

/**
 * Draws in a thread of its own: an image takes tens of milliseconds, and meanwhile requests must be answered. The
 * thread starts with the first image and stays, since loading its libraries and fonts takes most of a second.
 */
export function threadDrawing(): Drawing {
  const waiting = new Map<number, Waiting>()
  let thread: Worker | undefined
  let calls = 0

  const start = (): Worker => {
    const started = new Worker(threadProgram('drawing-thread'), { resourceLimits: LIMITS })
    started.on('message', ({ call, ...answer }: DrawingAnswer) => {
      const asked = waiting.get(call)
      waiting.delete(call)
      if (answer.problem === undefined) asked?.resolve(answer.drawn)
      else asked?.reject(new Error(`drawing: ${answer.problem}`))
      if (waiting.size === 0) started.unref()
    })
    // The thread's exit rejects every call under way; the next call starts another thread.
    let code: string | undefined
    started.on('error', (error) => {
      code = codeOf(error) ?? error.name
    })
    started.on('exit', () => {
      if (thread === started) thread = undefined
      const ended = Object.assign(new Error('drawing: the thread ended'), { code })
      for (const { reject } of waiting.values()) reject(ended)
      waiting.clear()
    })
    return started
  }

  const ask = (work: Omit<DrawingCall, 'call'>): Promise<DrawingAnswer['drawn']> =>
    new Promise((resolve, reject) => {
      if (waiting.size >= MOST_WAITING) throw new Refusal('unavailable', { reason: 'drawing', retryAfter: 5 })
      const call = ++calls
      waiting.set(call, { resolve, reject })
      thread ??= start()
      // An idle thread does not keep the process alive; a thread that draws does.
      thread.ref()
      thread.postMessage({ call, ...work } satisfies DrawingCall)
    })

  return {
    svg: async (shape, size) => (await ask({ as: 'svg', shape, size })) as DrawnSvg,
    png: async (shape, size) => (await ask({ as: 'png', shape, size })) as Uint8Array,
    async close() {
      await thread?.terminate()
    },
  }
}
