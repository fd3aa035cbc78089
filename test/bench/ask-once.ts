import { request } from 'node:http'

export interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  /** As it was sent: still compressed where it was. */
  bytes: number
}

/** One GET whose answer is left as it is. */
export const askOnce = (url: string, headers: Record<string, string>): Promise<Answer> =>
  new Promise((done, failed) => {
    const asked = request(url, { headers, agent: false }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, bytes }))
      answer.on('error', failed)
    })
    asked.on('error', failed).end()
  })
