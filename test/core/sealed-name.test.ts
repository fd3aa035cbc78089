import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { pad, unpad } from '../../src/core/padded.ts'

test('a value comes back from its padded form, whatever its length in bytes', () => {
  for (const value of ['', 'Anna', 'Цётка'.repeat(90), { name: 'Ж', words: null }]) {
    const padded = pad(value, 1_024)
    expect(padded).toHaveLength(1_024)
    expect(unpad(padded)).toEqual(value)
    // A part of a larger buffer, as a decrypted text may be.
    const larger = new Uint8Array(1_100)
    larger.set(padded, 30)
    expect(unpad(larger.subarray(30))).toEqual(value)
  }
  expect(() => pad('x'.repeat(1_021), 1_024)).toThrow('too long')
})

test('what is sealed is made the same in a browser: nothing of Node is needed', async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/core/sealed-name.ts'],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  })
  const [{ text } = { text: '' }] = outputFiles
  expect(text).toContain('sealName')
  expect(text).not.toMatch(/\bBuffer\b|from ?"node:|require\("/)
})
