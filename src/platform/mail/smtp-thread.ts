import { parentPort, workerData } from 'node:worker_threads'
import type { Letter, Sent } from '../../deps.ts'
import { type SmtpOptions, smtpTransport } from './smtp-transport.ts'

/** A call to the thread: sends `letters`, or without them checks whether the server lets us in. */
export interface SmtpCall {
  call: number
  letters?: Letter[]
}

export interface SmtpAnswer {
  call: number
  outcomes: Sent[]
  /** The reason, when the server does not let us in. */
  problem?: string
}

const transport = smtpTransport(workerData as SmtpOptions)

parentPort?.on('message', async ({ call, letters }: SmtpCall) => {
  const answer: SmtpAnswer = { call, outcomes: letters ? await transport.send(letters) : [] }
  if (!letters) {
    const problem = await transport.check().then(
      () => undefined,
      (error: Error) => error.message,
    )
    if (problem) answer.problem = problem
  }
  parentPort?.postMessage(answer)
})
