import { setTimeout as wait } from 'node:timers/promises'
import type { Server } from './processes.ts'
import type { Undo } from './undo.ts'
import { memoryOf } from './usage.ts'

/** Long enough for what ends on its own after the garbage is gone. */
const PAUSE = 1_500

/**
 * Opens the inspector of a Node process and gives a function that has it collect its garbage and then tells how many
 * bytes it holds. Where the inspector is to be reached Node says on standard error.
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
