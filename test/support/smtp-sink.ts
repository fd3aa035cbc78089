import type { AddressInfo, Server, Socket } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A letter as the server took it. */
export interface SunkLetter {
  /** The sender in the envelope. */
  from: string
  to: string
  /** The name by which the client greeted the server. */
  client: string
  raw: string
}

/** A refusal: the command that is refused, the status, and the recipient; `to` undefined: every recipient. */
export interface SmtpRefusal {
  at: 'mail' | 'rcpt' | 'data'
  code: number
  text?: string
  to?: string
}

export interface SmtpSink {
  url: string
  /** The letters taken, oldest first. */
  letters: SunkLetter[]
  /** The most connections that were open at once. */
  connections(): number
  parsed(letter: SunkLetter): Promise<ParsedMail>
  /** Refuses letters like this from now on; undefined: takes every letter. */
  refuse(refusal: SmtpRefusal | undefined): void
  /** Holds letters from now on: reads each letter and answers only at `release`. */
  hold(): void
  /** Answers the held letters and holds no more. */
  release(): void
  /** Resolves when `count` letters are held. */
  held(count: number): Promise<void>
  /** Ends every connection and listens no more. */
  down(): Promise<void>
  /** Listens again on the same port. */
  up(): Promise<void>
  close(): Promise<void>
}

/** Starts a real SMTP server on a free port of 127.0.0.1, which stores letters and can be made to misbehave. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const letters: SunkLetter[] = []
  const sockets = new Set<Socket>()
  let refusal: SmtpRefusal | undefined
  let holding = false
  let waiting: (() => void)[] = []
  const watchers: { count: number; seen: () => void }[] = []
  let most = 0
  let port = 0
  let server: SMTPServer | undefined

  const refusedAt = (at: SmtpRefusal['at'], to: string): Error | undefined => {
    if (refusal?.at !== at || (refusal.to !== undefined && refusal.to !== to)) return undefined
    return Object.assign(new Error(refusal.text ?? 'no'), { responseCode: refusal.code })
  }

  const listen = async (): Promise<void> => {
    const smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      closeTimeout: 1,
      onMailFrom: (_address, _session, done) => done(refusedAt('mail', '')),
      onRcptTo: (address, _session, done) => done(refusedAt('rcpt', address.address)),
      onData(stream, session, done) {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          const to = session.envelope.rcptTo[0]?.address ?? ''
          const take = () => {
            const no = refusedAt('data', to)
            if (no) return done(no)
            const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : ''
            letters.push({ from, to, client: session.hostNameAppearsAs, raw: Buffer.concat(chunks).toString('utf8') })
            done()
          }
          if (!holding) return take()
          waiting.push(take)
          for (const { count, seen } of watchers) if (waiting.length >= count) seen()
        })
      },
    })
    smtp.on('error', () => undefined)
    const listening: Server = smtp.listen(port, '127.0.0.1')
    listening.on('connection', (socket: Socket) => {
      sockets.add(socket)
      most = Math.max(most, sockets.size)
      socket.on('close', () => sockets.delete(socket))
    })
    await new Promise<void>((done, fail) => listening.once('listening', done).once('error', fail))
    port = (listening.address() as AddressInfo).port
    server = smtp
  }

  const down = async (): Promise<void> => {
    const stopped = new Promise<void>((done) => (server ? server.close(done) : done()))
    for (const socket of sockets) socket.destroy()
    await stopped
    server = undefined
    waiting = []
  }

  await listen()
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    connections: () => most,
    parsed: (letter) => simpleParser(letter.raw),
    refuse: (how) => {
      refusal = how
    },
    hold: () => {
      holding = true
    },
    release: () => {
      holding = false
      for (const take of waiting.splice(0)) take()
    },
    held: (count) =>
      new Promise((seen) => {
        if (waiting.length >= count) seen()
        else watchers.push({ count, seen })
      }),
    down,
    up: listen,
    close: down,
  }
}
