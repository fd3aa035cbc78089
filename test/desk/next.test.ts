import { describe, expect, test } from 'vitest'
import { nextQuery, safeNext } from '../../src/desk/next.ts'

const HOSTILE = [
  ...['', '/', 'staff', 'staff/account', ' /staff', '\t/staff', '\n/staff/account', '/Staff', '/staffing', '/staff-x'],
  ...['//evil.example', '//evil.example/staff', '///evil.example', '/\\evil.example', '\\\\evil.example/staff/'],
  ...[
    'https://evil.example',
    'https://evil.example/staff/',
    'https:/staff/',
    'javascript:alert(1)',
    'data:text/html,x',
  ],
  ...['/staff//evil.example', '/staff/\\evil.example', '/staff/a\\b', '/staff/x?y=//evil.example', '/staff/#//x'],
  ...[
    '/staff/%2f%2fevil.example',
    '/staff/%2F/evil.example',
    '/staff/%5cevil.example',
    '/staff/%5C',
    '/%2fevil.example',
  ],
  ...['/staff/\r\nSet-Cookie: a=b', '/staff/%0d%0aSet-Cookie:%20a=b', '/staff/%00', '/staff/\0', '/staff/\x7f'],
  ...['/staff/%7F', '/staff/%C2%85', '/staff/\u0085', '/staff/\u202e', '/staff/%E2%80%AE'],
  ...['/staff/../a/release', '/staff/..', '/staff/%2e%2e/a/release', '/staff/./../dev/mail', '/staff/%2e%2E%2fc'],
  ...['/staff/%', '/staff/%zz', '/staff/%ff', '/staff/%c0%af', '/staff/\ud800', '@evil.example/staff/'],
]

test('there are forty of them, and more', () => {
  expect(new Set(HOSTILE).size).toBeGreaterThanOrEqual(40)
})

test.each(HOSTILE)('%j is dropped', (value) => {
  expect(safeNext(value)).toBeUndefined()
})

describe('what is let through', () => {
  test.each([
    ...['/staff', '/staff/', '/staff?lang=be', '/staff/account', '/staff/a/release/names?look=waiting&after=x-1'],
    ...['/staff/a/%D1%81%D0%BB%D0%BE%D0%B2%D0%B0', '/staff/слова', '/staff/account#codes', '/staff/a.b/c..d'],
  ])('%j stays as it is, and leads to the desk on whatever host it is read', (value) => {
    expect(safeNext(value)).toBe(value)
    const { origin, pathname } = new URL(value, 'https://desk.example.org')
    expect([origin, pathname.startsWith('/staff')]).toEqual(['https://desk.example.org', true])
  })

  test('no next at all', () => {
    expect(safeNext(undefined)).toBeUndefined()
  })
})

describe('the query that carries it', () => {
  test('gives it back as it was, with the language of the reader', () => {
    for (const path of [
      '/staff',
      '/staff/account',
      '/staff/a/x/names?look=shown&lang=be,ru',
      '/staff/%D1%81?a=b+c&lang=uk',
    ]) {
      const query = new URLSearchParams(nextQuery(path))
      expect(query.get('next')).toBe(path)
      expect(query.get('lang')).toBe(new URLSearchParams(path.split('?')[1]).get('lang'))
    }
    expect(nextQuery('/staff/account')).toBe('next=/staff/account')
  })

  test('a language is taken from it only when it looks like one', () => {
    expect(nextQuery('/staff?lang=x%0d%0a&lang=<')).not.toMatch(/[\r\n<]/)
  })
})
