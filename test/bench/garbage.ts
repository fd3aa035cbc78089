import { setTimeout as wait } from 'node:timers/promises'
import type { Server } from './processes.ts'
import type { Undo } from './undo.ts'
import { memoryOf } from './usage.ts'

/** Milliseconds in which pending work ends by itself, before and after a collection. */
const PAUSE = 1_500

/**
 * Opens the inspector of a Node process. Returns a function that makes the process collect its garbage, and gives the
 * bytes of memory that the process then holds. Node writes the inspector's address to standard error.
 */
export async function memoryWithoutGarbage({ pid, errors }: Server, undo: Undo): Promise<() => Promise<number>> {
  process.kill(pid, 'SIGUSR1')
  let address: string | undefined
  for (let tries = 0; address === undefined && tries < 100; tries++) {
    await wait(50)
    address = /ws:\/\/\S+/.exec(errors())?.[0]
  }
  if (address === undefined) throw new Error('the inspector of the server did not open')
  const socket = new WebSocket(address)
  await new Promise((opened, failed) => {
    socket.addEventListener('open', opened)
    socket.addEventListener('error', failed)
  })
  undo.add(() => socket.close())

  return async () => {
    await wait(PAUSE)
    if (socket.readyState !== WebSocket.OPEN) throw new Error('the inspector of the server is gone')
    const collected = new Promise((done, failed) => {
      socket.addEventListener('message', done, { once: true })
      socket.addEventListener('close', failed, { once: true })
    })
    socket.send(JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' }))
    await collected
    await wait(PAUSE)
    return memoryOf(pid)
  }
}
