import { describe, expect, test } from 'vitest'
import { barsOf, HEIGHT, WIDTH } from '../../src/site/pages/numbers/bars.ts'
import { SeriesPicture } from '../../src/site/pages/numbers/series-picture.tsx'
import { frameIn, textOf } from '../ui/frame.ts'

const day = (date: string, n: number) => ({ from: date, to: date, n })

/** The bars of a drawing: left edge, height (below 0: downwards) and width. */
const barsIn = (path: string) =>
  [...path.matchAll(/M([\d.]+) [\d.]+v(-?[\d.]+)h([\d.]+)V[\d.]+z/g)].map(([, left, height, width]) => ({
    left: Number(left),
    height: 0 - Number(height),
    width: Number(width),
  }))

describe('the bars of a series', () => {
  test('are as wide as their days and as high as their signatures a day, with room for days without any', () => {
    const series = [{ from: '2027-03-01', to: '2027-03-04', n: 40 }, day('2027-03-05', 20), day('2027-03-10', 5)]
    const { path, top, bottom, baseline } = barsOf(series)
    expect([top, bottom, baseline]).toEqual([20, 0, HEIGHT])
    expect(barsIn(path)).toEqual([
      { left: 0, height: HEIGHT / 2, width: 398 },
      { left: 400, height: HEIGHT, width: 98 },
      { left: 900, height: HEIGHT / 4, width: 98 },
    ])
  })

  test('a fall hangs below the line', () => {
    const { path, top, bottom, baseline } = barsOf([day('2027-03-01', 30), day('2027-03-02', -9)])
    expect([top, bottom]).toEqual([30, -10])
    expect(baseline).toBe(HEIGHT * 0.75)
    expect(barsIn(path).map(({ height }) => height)).toEqual([150, -45])
  })

  test('one signature beside a hundred thousand can be seen', () => {
    const [one, many] = barsIn(barsOf([day('2027-03-01', 1), day('2027-03-02', 100_000)]).path)
    expect([one?.height, many?.height]).toEqual([1, HEIGHT])
  })

  test('fit the drawing, and carry round numbers, whatever the series', () => {
    for (let n = 1; n < 3_000_000; n = n * 3 + 1) {
      const series = [day('2024-02-28', n), { from: '2024-03-01', to: '2027-03-01', n: Math.ceil(n / 7) }]
      const { path, top } = barsOf(series)
      expect(top, String(n)).toBeGreaterThanOrEqual(n)
      expect(top).toBeLessThanOrEqual(2 * n)
      expect(String(top)).toMatch(/^\d0*$/)
      for (const { left, width, height } of barsIn(path)) {
        expect(left + width).toBeLessThanOrEqual(WIDTH)
        expect(height).toBeLessThanOrEqual(HEIGHT)
        expect(width).toBeGreaterThan(0)
      }
    }
  })

  test('a period that ended under a clock years ahead lies inside the drawing, like those after it', () => {
    for (const ahead of ['2027-03-02', '2031-01-01']) {
      const { path, from, to } = barsOf([{ from: ahead, to: '2031-01-02', n: 12 }, day('2027-03-03', 10)])
      expect([from, to]).toEqual([ahead === '2031-01-01' ? '2027-03-03' : ahead, '2031-01-02'])
      expect(barsIn(path)).toHaveLength(2)
      for (const { left, width } of barsIn(path)) expect(left + width).toBeLessThanOrEqual(WIDTH)
    }
  })

  test('a single day, and a series of nothing but falls, have a picture', () => {
    expect(barsIn(barsOf([day('2027-03-01', 3)]).path)).toEqual([{ left: 0, height: HEIGHT, width: 998 }])
    const { top, bottom } = barsOf([day('2027-03-01', -3)])
    expect([top, bottom]).toEqual([1, -3])
  })
})

test('the picture says in words what it shows, once for those who hear it', () => {
  const series = [day('2027-03-01', 30), day('2027-03-09', -9)]
  const html = String(<SeriesPicture frame={frameIn('en')} series={series} />)
  expect(html).toMatch(/<svg[^>]* role="img" aria-labelledby="series-title"/)
  expect(html).toContain(
    '<title id="series-title">Signatures over time. 1 March 2027 – 9 March 2027. The most in one day: 30 signatures, on 1 March 2027.</title>',
  )
  expect(textOf(html)).toContain('−10 a day')
  // Colours come from around it alone, or forced colours and print would not reach them.
  expect([...html.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour)).toEqual(
    Array.from({ length: 3 }, () => 'currentColor'),
  )
  expect(String(<SeriesPicture frame={frameIn('en')} series={[day('2027-03-01', -3)]} />)).not.toContain('<figcaption')
})
