import { connect } from 'node:net'

/** Sends these lines to a port of this machine as they are, and an empty line; resolves to all that comes back. */
export function rawRequest(port: number, lines: string[]): Promise<string> {
  return new Promise((answered, failed) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`))
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text
    })
    socket.on('error', failed).on('close', () => answered(answer))
  })
}
