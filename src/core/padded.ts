/** Bytes before the JSON that tell its length, big-endian. */
const LENGTH = 2

/** The value as JSON in exactly `size` bytes, to hide the length in a ciphertext. Throws when the JSON is too long. */
export function pad(value: unknown, size: number): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(value))
  if (json.length + LENGTH > size) throw new Error(`too long to be padded to ${size} bytes`)
  const padded = new Uint8Array(size)
  new DataView(padded.buffer).setUint16(0, json.length)
  padded.set(json, LENGTH)
  return padded
}

/** Reads a result of `pad`. The caller validates the value, which is as trustworthy as the key that encrypted it. */
export function unpad(padded: Uint8Array): unknown {
  const length = new DataView(padded.buffer, padded.byteOffset).getUint16(0)
  return JSON.parse(new TextDecoder().decode(padded.subarray(LENGTH, LENGTH + length)))
}
