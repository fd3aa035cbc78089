import { request } from 'node:http'

export interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  /** The bytes as they were sent, compressed or not. */
  body: Buffer
}

/** Sends one GET and returns the answer without decoding it. */
export const askOnce = (url: string, headers: Record<string, string>): Promise<Answer> =>
  new Promise((done, failed) => {
    const asked = request(url, { headers, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) })
      })
      answer.on('error', failed)
    })
    asked.on('error', failed).end()
  })
