/** The version of PostgreSQL that the embedded database is, and that of its control file. */
export const POSTGRES_VERSION = '18'
const CONTROL_VERSION = 1800
const CONTROL_SIZE = 8192
/** The bytes before the checksum. */
const CONTROL_LENGTH = 292
const MAP_SIZE = 524
const MAP_LENGTH = 520
const WAL_SEGMENT = 16 * 1024 ** 2
const PAGE = 8192
const XIDS_A_PAGE = PAGE * 4
const XIDS_A_SEGMENT = XIDS_A_PAGE * 32

/** A part of a file that must be there, with something other than zeros in it. */
export interface Needed {
  file: string
  from: number
  length: number
  /** Bytes that the whole file has, where that is known. */
  size?: number
}

/**
 * The write-ahead log and the transaction states without which PostgreSQL does not start, or loses rows in silence, as
 * the control file names them. Null: the control file is damaged.
 */
export function neededBy(control: Buffer): Needed[] | null {
  if (control.length !== CONTROL_SIZE || control.readUInt32LE(8) !== CONTROL_VERSION) return null
  if (crc32c(control.subarray(0, CONTROL_LENGTH)) !== control.readUInt32LE(CONTROL_LENGTH)) return null
  const checkpoint = Number(control.readBigUInt64LE(32))
  const redo = Number(control.readBigUInt64LE(40))
  const timeline = control.readUInt32LE(48)
  const nextXid = control.readUInt32LE(64)
  const oldestXid = control.readUInt32LE(84)
  const log = [redo, checkpoint].map((position) => logAt(timeline, position))
  return [...log, statesOf(oldestXid), ...(nextXid > oldestXid ? [{ ...statesOf(nextXid - 1), length: 0 }] : [])]
}

/** The header of the log's page at a position. */
function logAt(timeline: number, position: number): Needed {
  const segment = Math.floor(position / WAL_SEGMENT)
  const name = [timeline, Math.floor(segment / 256), segment % 256].map((part) => hex(part, 8)).join('')
  const from = Math.floor((position % WAL_SEGMENT) / PAGE) * PAGE
  return { file: `pg_wal/${name}`, from, length: 2, size: WAL_SEGMENT }
}

/** The page with the state of a transaction. */
function statesOf(xid: number): Needed {
  const from = Math.floor((xid % XIDS_A_SEGMENT) / XIDS_A_PAGE) * PAGE
  return { file: `pg_xact/${hex(Math.floor(xid / XIDS_A_SEGMENT), 4)}`, from, length: PAGE }
}

/** The files of catalogues that a `pg_filenode.map` names; null when it is damaged. */
export function mappedFiles(map: Buffer): string[] | null {
  if (map.length !== MAP_SIZE || crc32c(map.subarray(0, MAP_LENGTH)) !== map.readUInt32LE(MAP_LENGTH)) return null
  const count = map.readInt32LE(4)
  return Array.from({ length: count }, (_, n) => String(map.readUInt32LE(12 + 8 * n)))
}

const hex = (n: number, digits: number): string => n.toString(16).toUpperCase().padStart(digits, '0')

/** CRC-32C, bit by bit: only some hundred bytes are checked. */
function crc32c(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0x82f63b78 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
