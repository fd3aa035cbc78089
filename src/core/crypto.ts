import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

/** SHA-256 over the parts, each after its length in 4 bytes, so that no two lists of parts give the same input. */
export function digest(...parts: (string | Buffer)[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) feed(hash, part)
  return hash.digest()
}

/** HMAC-SHA-256 (RFC 2104) over the parts, each after its length. Make `key` once: a raw key is five times slower. */
export function keyedHash(key: KeyObject, ...parts: (string | Buffer)[]): Buffer {
  const hmac = createHmac('sha256', key)
  for (const part of parts) feed(hmac, part)
  return hmac.digest()
}

function feed(sink: { update(data: Buffer): unknown }, part: string | Buffer): void {
  const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  sink.update(length)
  sink.update(bytes)
}

/** A key for one purpose, derived by HKDF-SHA-256 (RFC 5869) from 32 random bytes. */
export function deriveKey(secret: Buffer, purpose: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `undersigned ${purpose}`, 32)))
}

const NONCE = 12
const TAG = 16

/** Encrypts with AES-256-GCM: `nonce ‖ ciphertext ‖ tag`. `context` is authenticated; `decrypt` needs the same one. */
export function encrypt(key: KeyObject, plaintext: Uint8Array, context: Buffer): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(context)
  return Buffer.concat([nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()])
}

/** Decrypts a result of `encrypt`. Throws when the key, the context or a byte differs. */
export function decrypt(key: KeyObject, sealed: Buffer, context: Buffer): Buffer {
  if (sealed.length < NONCE + TAG) throw new Error('too short to be a ciphertext')
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE)).setAAD(context)
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG))
  return Buffer.concat([decipher.update(sealed.subarray(NONCE, sealed.length - TAG)), decipher.final()])
}
