import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { newToken } from '../../src/core/random.ts'
import {
  clearDeviceCookie,
  clearSessionCookie,
  deviceCookie,
  hasCookie,
  sessionCookie,
  setDeviceCookie,
  setSessionCookie,
} from '../../src/desk/cookies.ts'

const SECURE = { staffUrl: 'https://desk.example.org' }
const token = newToken()

/** Reads both cookies of a request. */
async function read(cookie: string | undefined, config = SECURE) {
  const app = new Hono()
  app.get('/', (c) =>
    c.json({ session: sessionCookie(c, config), device: deviceCookie(c, config), any: hasCookie(c, config) }),
  )
  const answer = await app.request('/', { headers: cookie === undefined ? {} : { Cookie: cookie } })
  return (await answer.json()) as { session?: string; device?: string; any: boolean }
}

/** The cookies that an answer sets. */
async function written(config: { staffUrl: string }) {
  const app = new Hono()
  app.get('/', (c) => {
    setSessionCookie(c, config, token)
    setDeviceCookie(c, config, 'a-device')
    clearSessionCookie(c, config)
    clearDeviceCookie(c, config)
    return c.text('')
  })
  return (await app.request('/')).headers.getSetCookie()
}

test('with https no other host can set them, and no script reads them', async () => {
  expect(await written(SECURE)).toEqual([
    `__Host-staff=${token}; Path=/; HttpOnly; SameSite=Lax; Secure`,
    '__Host-staff-device=a-device; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=31536000',
    '__Host-staff=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0',
    '__Host-staff-device=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0',
  ])
})

test.each(['http://localhost:3000', 'http://127.0.0.1', `http://${'a'.repeat(56)}.onion`, 'https://localhost:3000'])(
  'at %s they have no prefix and are not Secure, or no browser would keep them',
  async (staffUrl) => {
    const [session, device] = await written({ staffUrl })
    expect(session).toBe(`staff=${token}; Path=/; HttpOnly; SameSite=Lax`)
    expect(device).toBe('staff-device=a-device; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000')
    expect((await read(`staff=${token}`, { staffUrl })).session).toBe(token)
  },
)

describe('a header of cookies', () => {
  test('gives both, in any order and among others', async () => {
    const both = { session: token, device: 'dev.1-a_B', any: true }
    expect(await read(`__Host-staff=${token}; __Host-staff-device=dev.1-a_B`)).toEqual(both)
    expect(await read(`a=b;__Host-staff-device=dev.1-a_B;  __Host-staff=${token} ;c`)).toEqual(both)
  })

  test.each([
    ['nothing', undefined],
    ['an empty one', ''],
    ['cookies of others', 'a=b; staffing=x; xstaff=y; __host-staff=z; __Host-Staff=z'],
    ['the name that http has, where there is https', `staff=${token}; staff-device=x`],
    ['a name alone', '__Host-staffx'],
  ])('%s holds no cookie of ours', async (_, cookie) => {
    expect(await read(cookie)).toEqual({ any: false })
  })

  test.each([
    ['two sessions: a neighbour on this host may have set one', `__Host-staff=${token}; __Host-staff=${newToken()}`],
    ['the same session twice', `__Host-staff=${token}; __Host-staff=${token}`],
    ['quotes', `__Host-staff="${token}"`],
    ['an empty value', '__Host-staff='],
    ['no value', '__Host-staff'],
    ['escapes', '__Host-staff=%41%42'],
    ['spaces inside', '__Host-staff=a b'],
    ['an equals sign inside', `__Host-staff=a=${token}`],
    ['a comma inside', `__Host-staff=${token},${token}`],
    ['a value of 10,000 letters', `__Host-staff=${'a'.repeat(10_000)}`],
    ['letters of another alphabet', '__Host-staff=\u00e4'],
  ])('%s: no session, but the cookie rule for writes applies', async (_, cookie) => {
    const { session, any } = await read(cookie)
    expect([session, any]).toEqual([undefined, cookie.includes('=')])
  })

  test('ten thousand cookies take no time to speak of, and the one of ours is found', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => `staff${i}=${'x'.repeat(20)}`).join('; ')
    expect(await read(`${many}; __Host-staff=${token}; ${many}`)).toEqual({ session: token, any: true })
    expect(await read(';'.repeat(100_000))).toEqual({ any: false })
    expect(await read('='.repeat(100_000))).toEqual({ any: false })
  })
})
