import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { html } from '../../src/http/html.ts'

const app = new Hono()
app.all('/page', (c) => html(c, <p title={'"'}>{'<Дар’я>'}</p>))
app.get('/missing', (c) => html(c, <p>missing</p>, 404))
app.get('/static', (c) => {
  c.header('Cache-Control', 'max-age=3600')
  return html(c, <p>static</p>)
})

const ask = async (path: string, method = 'GET') => {
  const response = await app.request(path, { method })
  return { status: response.status, text: await response.text(), headers: response.headers }
}

test('a page is HTML with a doctype, and typed text is escaped', async () => {
  const { status, text, headers } = await ask('/page')
  expect(status).toBe(200)
  expect(text).toBe('<!doctype html><p title="&quot;">&lt;Дар’я&gt;</p>')
  expect(headers.get('Content-Type')).toBe('text/html; charset=UTF-8')
})

test('pages are revalidated, answers to forms and errors are not stored, a route may say otherwise', async () => {
  const cached = async (path: string, method?: string) => (await ask(path, method)).headers.get('Cache-Control')
  expect(await cached('/page')).toBe('no-cache')
  expect(await cached('/page', 'POST')).toBe('no-store')
  expect(await cached('/missing')).toBe('no-store')
  expect(await cached('/static')).toBe('max-age=3600')
})
