import { expect, test } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { cache } from '../../src/http/cached.ts'
import { compress } from '../../src/platform/compress.ts'
import { Drawn } from '../../src/site/drawn.ts'

test('only the images that were asked for last are kept', async () => {
  const images = new Drawn(2)
  const drawn: string[] = []
  const ask = (what: string) =>
    images.get(what, async () => {
      drawn.push(what)
      return cache({ config: parseConfig({}), compress }, what, {})
    })
  for (const what of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(what)
  expect(drawn).toEqual(['a', 'b', 'c', 'b'])
})
