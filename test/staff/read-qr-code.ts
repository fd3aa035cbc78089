/** Reads a QR code of error level L without its error correction, by ISO/IEC 18004: an error anywhere gives another text. */
export function readQrCode(black: boolean[][]): string {
  const version = (black.length - 17) / 4
  const bits = [...words(black, version)].flatMap((word) => [...word.toString(2).padStart(8, '0')])
  const take = (count: number) => Number.parseInt(bits.splice(0, count).join(''), 2)
  if (take(4) !== 4) throw new Error('not in bytes')
  const length = take(version < 10 ? 8 : 16)
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from({ length }, () => take(8)))
}

/** Level L by version: error words of a block, and blocks. */
const ERROR_WORDS = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28]
const BLOCKS = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8]

/** The data words in their order: blocks are laid one word of each in turn, the shorter blocks first. */
function words(black: boolean[][], version: number): number[] {
  const [errorWords = 0, blocks = 0] = [ERROR_WORDS[version - 1], BLOCKS[version - 1]]
  const all = laid(black, version)
  const total = all.length
  const shortBlocks = blocks - (total % blocks)
  const shortData = Math.floor(total / blocks) - errorWords
  const data: number[][] = Array.from({ length: blocks }, () => [])
  for (let i = 0; i <= shortData; i++)
    for (let block = 0; block < blocks; block++)
      if (i < shortData || block >= shortBlocks) data[block]?.push(all.shift() ?? 0)
  return data.flat()
}

/** The words as they are laid: in columns of two modules from the right, up and down in turn, without the mask. */
function laid(black: boolean[][], version: number): number[] {
  const size = black.length
  const mask = MASKS[formatOf(black) & 7]
  if (!mask) throw new Error('no mask')
  const bits: number[] = []
  for (let right = size - 1, up = true; right > 0; right -= right === 8 ? 3 : 2, up = !up) {
    for (let step = 0; step < size; step++)
      for (const x of [right, right - 1]) {
        const y = up ? size - 1 - step : step
        if (!isFunction(x, y, version)) bits.push(Number(black[y]?.[x] !== mask(x, y)))
      }
  }
  const found: number[] = []
  for (let i = 0; i + 8 <= bits.length; i += 8) found.push(Number.parseInt(bits.slice(i, i + 8).join(''), 2))
  return found
}

const MASKS: ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** Five bits: the level (01 for L) and the mask, beside the upper left pattern. */
function formatOf(black: boolean[][]): number {
  let format = 0
  for (let x = 0; x < 5; x++) format = format * 2 + Number(black[8]?.[x])
  const found = format ^ 0b10101
  if (found >> 3 !== 1) throw new Error('not of level L')
  return found
}

function isFunction(x: number, y: number, version: number): boolean {
  const size = version * 4 + 17
  if (x === 6 || y === 6) return true
  if ((x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8)) return true
  if (version >= 7 && ((x >= size - 11 && y < 6) || (y >= size - 11 && x < 6))) return true
  const centres = alignment(version)
  return centres.some((cx) =>
    centres.some((cy) => {
      const isFinder = [cx, cy].every((c) => c === 6 || c === size - 7) && (cx === 6 || cy === 6)
      return !isFinder && Math.abs(x - cx) <= 2 && Math.abs(y - cy) <= 2
    }),
  )
}

function alignment(version: number): number[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2
  return [6, ...Array.from({ length: count - 1 }, (_, i) => version * 4 + 10 - step * i).reverse()]
}
