import { describe, expect, test } from 'vitest'
import { qrCode } from '../../src/staff/means/qr-code.ts'
import { newTotpSecret, totpUri } from '../../src/staff/means/totp.ts'
import { readQrCode } from './read-qr-code.ts'

const QUIET = 4
const URI = totpUri(newTotpSecret(), { issuer: 'Relatives', handle: 'blue-lantern.7' })

/** The modules of the drawing: each black rectangle of the path, laid on a field of the size of the view box. */
function modulesOf(svg: string): boolean[][] {
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1])
  const black = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  const path = /<path fill="#000" d="([^"]*)"/.exec(svg)?.[1] ?? ''
  for (const [, x, y, width, back] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    expect(back).toBe(width)
    black[Number(y)]?.fill(true, Number(x), Number(x) + Number(width))
  }
  expect(path.replace(/M\d+ \d+h\d+v1h-\d+z/g, '')).toBe('')
  return black
}

const withoutQuiet = (black: boolean[][]) => black.slice(QUIET, -QUIET).map((row) => row.slice(QUIET, -QUIET))

describe('a code is read back', () => {
  test.each([
    ['a short text', 'a'],
    ['the URL of an app', URI],
    [
      'the URL of a campaign in Cyrillic with a long handle',
      totpUri(newTotpSecret(), { issuer: 'Сваякі і сябры палітзняволеных', handle: 'a'.repeat(40) }),
    ],
    ['the longest URL', totpUri(newTotpSecret(), { issuer: '🎉'.repeat(100), handle: 'a'.repeat(40) })],
    ...Array.from({ length: 12 }, (_, i): [string, string] => [`${(i + 1) * 60} letters`, 'ж'.repeat((i + 1) * 30)]),
  ])('%s', (_, text) => {
    expect(readQrCode(withoutQuiet(modulesOf(qrCode(text, 'label'))))).toBe(text)
  })

  test('and one wrong module is another text, so that the reading tells', () => {
    const black = withoutQuiet(modulesOf(qrCode(URI, 'label')))
    const row = black[20] ?? []
    row[20] = !row[20]
    let read: string | undefined
    try {
      read = readQrCode(black)
    } catch {}
    expect(read).not.toBe(URI)
  })
})

test('the quiet zone of four modules is white, and right behind it stand the three corners', () => {
  const black = modulesOf(qrCode(URI, 'label'))
  const size = black.length
  for (let i = 0; i < size; i++)
    for (let edge = 0; edge < QUIET; edge++)
      expect([black[edge]?.[i], black[size - 1 - edge]?.[i], black[i]?.[edge], black[i]?.[size - 1 - edge]]).toEqual(
        Array(4).fill(false),
      )
  for (const [x, y] of [
    [QUIET, QUIET],
    [size - QUIET - 7, QUIET],
    [QUIET, size - QUIET - 7],
  ] as const)
    expect([0, 1, 2, 3, 4, 5, 6].map((i) => black[y + 3]?.[x + i])).toEqual([
      true,
      false,
      true,
      true,
      true,
      false,
      true,
    ])
})

test('it is black on white by itself, in a dark page too, and without a style or a script', () => {
  const svg = qrCode(URI, 'label')
  const size = /viewBox="0 0 (\d+)/.exec(svg)?.[1]
  expect(svg).toContain(`<path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path fill="#000"`)
  expect(svg).toContain('shape-rendering="crispEdges"')
  expect(svg).not.toMatch(/style|currentColor|<script|class=/i)
})

test('a screen reader hears the label, whatever stands in it', () => {
  const svg = qrCode(URI, `Код " onload="x" <b>'&amp;`)
  expect(svg).toContain(' role="img" aria-label="Код &#34; onload=&#34;x&#34; &#60;b&#62;\'&#38;amp;" ')
})
