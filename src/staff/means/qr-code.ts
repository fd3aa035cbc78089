import { encode } from 'uqr'

/** White modules around the code, which scanners need. */
const QUIET = 4

/** A QR code as an SVG element, in black on white with its quiet zone, `label` for screen readers. */
export function qrCode(text: string, label: string): string {
  // A clean screen needs no spare bits, and fewer modules are larger ones.
  const { data, size } = encode(text, { ecc: 'L', border: QUIET })
  const black = data.flatMap((row, y) => runsOf(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`)).join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" aria-label="${escaped(label)}" ` +
    `shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path fill="#000" d="${black}"/></svg>`
  )
}

/** The beginning and width of each run of black modules in a row. */
function runsOf(row: boolean[]): [start: number, width: number][] {
  const runs: [number, number][] = []
  for (const [x, isBlack] of row.entries()) {
    const last = runs.at(-1)
    if (!isBlack) continue
    if (last && last[0] + last[1] === x) last[1]++
    else runs.push([x, 1])
  }
  return runs
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
