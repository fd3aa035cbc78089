import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** A certificate and its key, in PEM. */
export interface Certificate {
  cert: string
  key: string
}

export interface Authority extends Certificate {
  /** A certificate for these hosts. `days`: from when until when it is valid, counted from now. */
  certify(hosts: readonly string[], days?: readonly [from: number, until: number]): Certificate
}

const A_DAY = 86_400_000

/** A new authority for tests, whom nobody else trusts. */
export function newAuthority(name = 'Authority of a test'): Authority {
  const keys = newKeys()
  const own = { issuer: name, signer: keys.privateKey, days: [-1, 2] as const }
  const root = pemOf({ ...own, subject: name, publicKey: keys.publicKey, extensions: [AUTHORITY] })
  return {
    ...{ cert: root, key: pemOfKey(keys.privateKey) },
    certify(hosts, days = own.days) {
      const { publicKey, privateKey } = newKeys()
      const [subject = ''] = hosts
      return {
        cert: pemOf({ ...own, subject, publicKey, days, extensions: [hostsOf(hosts)] }),
        key: pemOfKey(privateKey),
      }
    },
  }
}

const newKeys = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })
const pemOfKey = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString()

interface Contents {
  issuer: string
  subject: string
  publicKey: KeyObject
  signer: KeyObject
  days: readonly [from: number, until: number]
  extensions: Buffer[]
}

/** A certificate of X.509 version 3 (RFC 5280), signed with ECDSA and SHA-256. */
function pemOf({ issuer, subject, publicKey, signer, days, extensions }: Contents): string {
  const algorithm = sequence(identifier('2a8648ce3d040302'))
  const now = Date.now()
  const contents = sequence(
    encoded(0xa0, encoded(0x02, Buffer.from([2]))),
    encoded(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    nameOf(issuer),
    sequence(...days.map((day) => timeOf(now + day * A_DAY))),
    nameOf(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    encoded(0xa3, sequence(...extensions)),
  )
  const der = sequence(contents, algorithm, bits(sign('sha256', contents, signer)))
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}

/** A value of DER: its tag, its length and its bytes. */
function encoded(tag: number, bytes: Buffer): Buffer {
  const { length } = bytes
  const sizes = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...sizes]), bytes])
}

const sequence = (...parts: Buffer[]): Buffer => encoded(0x30, Buffer.concat(parts))
const identifier = (hex: string): Buffer => encoded(0x06, Buffer.from(hex, 'hex'))
const bits = (bytes: Buffer): Buffer => encoded(0x03, Buffer.concat([Buffer.from([0]), bytes]))
const TRUE = encoded(0x01, Buffer.from([0xff]))

/** The name has one part, the common name. */
const nameOf = (text: string): Buffer =>
  sequence(encoded(0x31, sequence(identifier('550403'), encoded(0x0c, Buffer.from(text)))))

/** A time of this century, until 2049. */
const timeOf = (time: number): Buffer =>
  encoded(0x17, Buffer.from(`${new Date(time).toISOString().replace(/\D/g, '').slice(2, 14)}Z`))

/** Basic constraints: an authority. */
const AUTHORITY = sequence(identifier('551d13'), TRUE, encoded(0x04, sequence(TRUE)))

/** The alternative names: hosts. */
const hostsOf = (hosts: readonly string[]): Buffer =>
  sequence(identifier('551d11'), encoded(0x04, sequence(...hosts.map((host) => encoded(0x82, Buffer.from(host))))))
