import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { newAuthority } from '../../support/certificates.ts'
import { portOf } from '../../support/local-port.ts'
import { startOutside } from '../../support/outside.ts'
import { run } from '../../support/processes.ts'

const PAGE = 'https://example.org/.well-known/undersigned.txt'

test('a text is given as it stands there', async () => {
  const outside = await startOutside()
  const site = await outside.site('example.org', 'undersigned=1\n')
  expect(await outside.domains.page(PAGE, 'example.org')).toEqual({ is: 'text', url: PAGE, text: 'undersigned=1\n' })
  expect(site.requests).toMatchObject([
    { host: 'example.org', named: 'example.org', url: '/.well-known/undersigned.txt' },
  ])
  expect(outside.strays).toEqual([])
})

test('a host whose first address is closed is asked at the other one; one that is nowhere open is not there', async () => {
  const outside = await startOutside()
  const { at } = await outside.site('example.org', 'there')
  const place = outside.wire.reach?.(at, 443)
  if (!place) throw new Error('no place')
  outside.records['example.org'] = ['45.0.9.9', '2606:4700::1111']
  outside.route('45.0.9.9', 443, { address: '127.0.0.1', port: 1 })
  outside.route('2606:4700::1111', 443, place)
  expect(await outside.domains.page(PAGE, 'example.org')).toMatchObject({ is: 'text', text: 'there' })
  outside.route('2606:4700::1111', 443, { address: '127.0.0.1', port: 1 })
  expect(await outside.domains.page(PAGE, 'example.org')).toEqual({ is: 'fault', url: PAGE, fault: 'refused' })
})

/** Fetches the page in a process of its own, whose environment is the server's from its start. */
const IN_A_PROCESS = `
  import { openDomains } from './src/platform/domains/open-domains.ts'
  const { resolvers, authorities, place } = JSON.parse(process.argv[1])
  const domains = openDomains({ resolvers, authorities, reach: () => place })
  console.log(JSON.stringify(await domains.page('${PAGE}', 'example.org')))`

test('the environment brings neither a proxy nor an unchecked certificate', async () => {
  const outside = await startOutside()
  const { at } = await outside.site('example.org', 'there')
  const proxy = createServer((socket) => socket.destroy())
  let came = 0
  proxy.on('connection', () => came++)
  await once(proxy.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => void proxy.close())
  const url = `http://127.0.0.1:${portOf(proxy)}`
  const env = {
    ...{ NODE_USE_ENV_PROXY: '1', HTTPS_PROXY: url, https_proxy: url, HTTP_PROXY: url, ALL_PROXY: url },
    ...{ NODE_TLS_REJECT_UNAUTHORIZED: '0' },
  }
  const fetched = async (authority: string) => {
    const wire = { resolvers: outside.wire.resolvers, authorities: [authority], place: outside.wire.reach?.(at, 443) }
    const child = run(process.execPath, ['--input-type=module', '-e', IN_A_PROCESS, JSON.stringify(wire)], env)
    await child.ended
    return JSON.parse(child.output())
  }
  expect(await fetched(outside.authority.cert)).toMatchObject({ is: 'text', text: 'there' })
  expect(await fetched(newAuthority().cert)).toMatchObject({ is: 'fault', fault: 'certificate' })
  expect(came).toBe(0)
})
