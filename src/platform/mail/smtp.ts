import { Worker } from 'node:worker_threads'
import type { Letter, Mailer } from '../../deps.ts'
import { threadProgram } from '../places.ts'
import type { SmtpAnswer } from './smtp-thread.ts'
import type { SmtpOptions } from './smtp-transport.ts'

/**
 * Sends by SMTP in a thread of its own: a letter takes five round trips, and on a busy main thread each of these would
 * wait behind requests in the event loop. The thread starts with the first letter.
 */
export function smtpMailer(options: SmtpOptions): Mailer {
  const waiting = new Map<number, (answer: SmtpAnswer) => void>()
  let thread: Worker | undefined
  let calls = 0

  const start = (): Worker => {
    const started = new Worker(threadProgram('mail/smtp-thread'), { workerData: options })
    started.on('message', (answer: SmtpAnswer) => resolveCall(answer))
    // The thread's exit answers every call under way; the next call starts another thread.
    started.on('error', () => undefined)
    started.on('exit', () => {
      if (thread === started) thread = undefined
      for (const call of waiting.keys()) resolveCall({ call, outcomes: [], problem: 'the mail thread ended' })
    })
    return started
  }

  const resolveCall = (answer: SmtpAnswer): void => {
    waiting.get(answer.call)?.(answer)
    waiting.delete(answer.call)
    if (waiting.size === 0) thread?.unref()
  }

  const ask = (letters?: Letter[]): Promise<SmtpAnswer> =>
    new Promise((answered) => {
      const call = ++calls
      waiting.set(call, answered)
      thread ??= start()
      // An idle thread does not keep the process alive; a thread that sends does.
      thread.ref()
      thread.postMessage({ call, letters })
    })

  return {
    name: 'smtp',
    batch: 32,
    // Enough calls that each connection has a next letter while other calls lease letters or record outcomes.
    parallel: 6,
    async send(letters) {
      const { outcomes } = await ask(letters)
      return letters.map((_, i) => outcomes[i] ?? { is: 'later', class: 'connection' })
    },
    async check() {
      const { problem } = await ask()
      if (problem) throw new Error(problem)
    },
    async close() {
      await thread?.terminate()
    },
  }
}
