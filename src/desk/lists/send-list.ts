import type { Context } from 'hono'
import type { ListToSend } from '../../exports/export-list.ts'
import { connectionOf } from '../../http/connection.ts'

/**
 * Answers with a list as a file to store. It is read as fast as the client takes it, and given up when the client is gone.
 * A list that breaks breaks the connection off, at once: the answer has no end, so that nobody takes it for a whole one.
 */
export function sendList(c: Context, { fileName, contentType, bytes, ended }: ListToSend): Response {
  const connection = connectionOf(c)
  ended.catch(() => connection.destroy?.())
  const iterator = bytes[Symbol.asyncIterator]()
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const next = await iterator.next()
          if (next.done) controller.close()
          else controller.enqueue(next.value)
        } catch (error) {
          if (!connection.destroy) throw error
          // The server would print an error of the stream, which may hold data.
          connection.destroy()
        }
      },
      async cancel() {
        await iterator.return?.()
      },
    },
    // Nothing is read before the client wants it.
    { highWaterMark: 0 },
  )
  return c.body(body, 200, {
    'Content-Type': contentType,
    'Content-Disposition': `attachment; filename="${fileName}"`,
    'Cache-Control': 'no-store',
    // A proxy that buffered it would write it to its disk, and hide that it broke.
    'X-Accel-Buffering': 'no',
  })
}
