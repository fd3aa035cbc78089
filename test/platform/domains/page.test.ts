import { expect, test } from 'vitest'
import { startOutside } from '../../support/outside.ts'

const URL_OF_FILE = 'https://example.org/.well-known/undersigned.txt'

test('a text is given as it stands there', async () => {
  const outside = await startOutside()
  const site = await outside.site('example.org', 'undersigned=1\n')
  expect(await outside.domains.page(URL_OF_FILE, 'example.org')).toEqual({
    is: 'text',
    url: URL_OF_FILE,
    text: 'undersigned=1\n',
  })
  expect(site.requests).toMatchObject([
    { host: 'example.org', named: 'example.org', url: '/.well-known/undersigned.txt' },
  ])
  expect(outside.strays).toEqual([])
})
