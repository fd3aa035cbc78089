import { expect, test } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { cache } from '../../src/http/cached.ts'
import { compress } from '../../src/platform/compress.ts'
import { Drawn } from '../../src/site/drawn.ts'

test('only the images that were asked for last are cached', async () => {
  const images = new Drawn(2)
  const drawn: string[] = []
  const ask = (name: string) =>
    images.get(name, async () => {
      drawn.push(name)
      return cache({ config: parseConfig({}), compress }, name, {})
    })
  for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(name)
  expect(drawn).toEqual(['a', 'b', 'c', 'b'])
})
