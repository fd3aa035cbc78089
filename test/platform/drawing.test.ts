import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { isRefusal } from '../../src/core/errors.ts'
import type { Shape } from '../../src/deps/drawing.ts'
import { threadDrawing } from '../../src/platform/drawing.ts'
import { temporaryFolder } from '../support/folders.ts'

const HEIGHT = 60

const textOf = (children: string, style: Shape['style'] = {}): Shape => ({
  style: { display: 'flex', fontFamily: 'serif', fontSize: 40, color: '#000000', ...style },
  children,
})

describe('drawing', () => {
  const drawing = threadDrawing()
  afterAll(drawing.close)

  test('makes outlines of text, as wide as the text', async () => {
    const draw = (text: string) => drawing.svg(textOf(text), { height: HEIGHT })
    const [narrow, wide] = [await draw('4 213'), await draw('4 213 подпісаў')]
    expect(narrow.height).toBe(HEIGHT)
    expect(wide.width).toBeGreaterThan(narrow.width)
    expect(narrow.svg).toMatch(new RegExp(`^<svg width="${narrow.width}" height="${HEIGHT}"`))
    for (const { svg } of [narrow, wide]) expect(svg).not.toMatch(/<text|<image|style=|href|font/)
  })

  test('a height that is not given follows from the lines', async () => {
    const height = async (width: number) => (await drawing.svg(textOf('one two three four'), { width })).height
    expect(await height(120)).toBeGreaterThan(await height(1200))
  })

  test.each(['Ґўіё', 'ʼ’«»—№', 'ąćęłńóśźż', 'äßéčžłđ', 'ўзяць', 'Ωμέγα'])('has letters for %s', async (letters) => {
    const draw = async (text: string, style: Shape['style']) =>
      (await drawing.svg(textOf(text, style), { width: 100, height: HEIGHT })).svg
    for (const style of [{}, { fontFamily: 'sans' }, { fontWeight: 600 }, { fontFamily: 'sans', fontWeight: 600 }]) {
      const box = await draw('\u2603', style)
      for (const letter of letters) expect(await draw(letter, style), letter).not.toBe(box)
    }
  })

  test('weights and families differ', async () => {
    const styles = [{}, { fontFamily: 'sans' }, { fontWeight: 600 }, { fontFamily: 'sans', fontWeight: 600 }]
    const drawn = await Promise.all(styles.map((style) => drawing.svg(textOf('абв abc', style), { height: HEIGHT })))
    expect(new Set(drawn.map(({ svg }) => svg)).size).toBe(styles.length)
  })

  test('makes a PNG of that size', async () => {
    const png = Buffer.from(await drawing.png(textOf('Час'), { width: 300, height: 100 }))
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([300, 100])
  })

  test('a shape that cannot be drawn is an error, and the next shape is drawn', async () => {
    await expect(drawing.svg(textOf('a', { transform: 'nonsense(1)' }), { height: HEIGHT })).rejects.toThrow(
      /drawing: /,
    )
    expect((await drawing.svg(textOf('a'), { height: HEIGHT })).width).toBeGreaterThan(0)
  })

  test('a thread that ends fails its drawings, and the next drawing starts another thread', async () => {
    const drawing = threadDrawing()
    onTestFinished(drawing.close)
    const inHand = drawing.svg(textOf('a'), { height: HEIGHT })
    const failed = expect(inHand).rejects.toThrow('drawing: the thread ended')
    await drawing.close()
    await failed
    expect((await drawing.svg(textOf('a'), { height: HEIGHT })).width).toBeGreaterThan(0)
  })

  test('fifty drawings can wait, and the others are refused for now', async () => {
    const drawing = threadDrawing()
    onTestFinished(drawing.close)
    const asked = Array.from({ length: 60 }, (_, n) => drawing.svg(textOf(String(n)), { height: HEIGHT }))
    const outcomes = await Promise.allSettled(asked)
    const refused = outcomes.filter((one) => one.status === 'rejected' && isRefusal(one.reason, 'unavailable'))
    expect(refused).toHaveLength(10)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(50)
  })

  test('finds its fonts from every folder, and lets the process end', async () => {
    const module = (name: string) => JSON.stringify(new URL(name, import.meta.url))
    const folder = temporaryFolder()
    const program = join(folder, 'draw.mjs')
    writeFileSync(
      program,
      `import { threadDrawing } from ${module('../../src/platform/drawing.ts')}
      const shape = { style: { display: 'flex', fontFamily: 'sans', fontSize: 40 }, children: 'a' }
      console.log((await threadDrawing().svg(shape, { height: 60 })).width > 0)`,
    )
    const { stdout } = await promisify(execFile)(process.execPath, [program], { cwd: folder })
    expect(stdout.trim()).toBe('true')
  })
})
