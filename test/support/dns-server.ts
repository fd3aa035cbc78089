import { isIPv4, isIPv6 } from 'node:net'
import { createTCPServer, createUDPServer, Packet } from 'dns2'
import { onTestFinished } from 'vitest'
import { listenOnBoth } from './local-port.ts'

/** Records by name in small letters: `192.0.2.7` is an A record, `2001:db8::7` AAAA, `NS ns.example.org` NS, others TXT. */
export type Records = Record<string, string[]>

/** `silence`: no answer at all. Undefined: there is no such name. */
export type DnsAnswer = readonly string[] | 'silence' | 'SERVFAIL' | 'REFUSED' | undefined

/** Gives the values of a name, as in `Records`; those of other types than the question's are left out. */
export type Answering = (name: string, type: string) => DnsAnswer | Promise<DnsAnswer>

export interface DnsServer {
  address: string
  port: number
  /** The questions so far: `TXT example.org`. */
  questions: string[]
}

const { RCODE, TYPE_NAME } = Packet
const A_MINUTE = 60

/** Answers DNS questions by UDP and TCP on a free port of this machine until the test ends. `records` may change meanwhile. */
export async function startDnsServer(records: Records | Answering): Promise<DnsServer> {
  const answering: Answering = typeof records === 'function' ? records : (name) => records[name]
  const questions: string[] = []
  const answer = async (request: Packet, send: (response: Packet) => unknown) => {
    const [question] = request.questions
    if (!question) return
    const [name, type] = [question.name.toLowerCase(), TYPE_NAME[question.type] ?? '']
    questions.push(`${type} ${name}`)
    const values = await answering(name, type)
    if (values === 'silence') return
    const response = Packet.createResponseFromRequest(request)
    if (typeof values === 'string') response.header.rcode = RCODE[values]
    else if (values === undefined) response.header.rcode = RCODE.NXDOMAIN
    else response.answers = values.filter((value) => typeOf(value) === type).map((value) => resourceOf(question, value))
    try {
      await send(response)
    } catch {
      // The asking side, or the test, has ended meanwhile.
    }
  }
  const tcp = createTCPServer(answer)
  const udp = createUDPServer(answer)
  const port = await listenOnBoth(tcp, udp)
  onTestFinished(() => {
    tcp.close()
    udp.close()
  })
  return { address: '127.0.0.1', port, questions }
}

function typeOf(value: string): 'A' | 'AAAA' | 'NS' | 'TXT' {
  if (isIPv4(value)) return 'A'
  if (isIPv6(value)) return 'AAAA'
  return value.startsWith('NS ') ? 'NS' : 'TXT'
}

function resourceOf(question: Packet['questions'][number], value: string): Packet['answers'][number] {
  const type = typeOf(value)
  if (type === 'TXT') return Packet.createResourceFromQuestion(question, { ttl: A_MINUTE, data: piecesOf(value) })
  const data = type === 'NS' ? { ns: value.slice('NS '.length) } : { address: value }
  return Packet.createResourceFromQuestion(question, { ttl: A_MINUTE, ...data })
}

/** A text stands in pieces of 255 bytes at most. */
const piecesOf = (text: string): string[] => text.match(/.{1,60}/gsu) ?? ['']
