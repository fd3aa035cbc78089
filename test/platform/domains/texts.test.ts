import { expect, test } from 'vitest'
import { startOutside } from '../../support/outside.ts'

const NAME = '_undersigned.example.org'

test('two name servers that disagree are both told', async () => {
  const outside = await startOutside()
  await outside.nameServer('example.org', 'ns1.example.org', { [NAME]: ['undersigned=1'], 'example.org': [] })
  await outside.nameServer('example.org', 'ns2.example.org', { 'example.org': ['v=spf1 -all'] })
  expect(await outside.domains.texts('example.org', [NAME, 'example.org'])).toEqual({
    is: 'asked',
    servers: [
      { server: 'ns1.example.org', records: { [NAME]: ['undersigned=1'], 'example.org': [] } },
      { server: 'ns2.example.org', records: { [NAME]: [], 'example.org': ['v=spf1 -all'] } },
    ],
  })
  expect(outside.strays).toEqual([])
})
