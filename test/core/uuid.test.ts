import { expect, test } from 'vitest'
import { nameUuid } from '../../src/core/uuid.ts'

const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'

test('is that of the standard', () => {
  expect(nameUuid(DNS, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2')
})
