import { describe, expect, it } from 'vitest'
import { unicodeHost } from '../../src/core/unicode-host.ts'
import { dice } from '../support/dice.ts'

describe('a host in its own letters', () => {
  it.each([
    ['viasna.org', 'viasna.org'],
    ['xn--e1aybc.xn--p1ai', 'тест.рф'],
    ['xn--bcher-kva.example', 'bücher.example'],
    ['xn--90ais', 'бел'],
    ['xn--fiqs8s', '中国'],
    ['xn--99 99', 'xn--99 99'],
    ['xn--99999999999', 'xn--99999999999'],
    ['xn--', 'xn--'],
  ])('%s is %s', (host, letters) => {
    expect(unicodeHost(host)).toBe(letters)
  })

  it('is what the parser of addresses made A-labels of', () => {
    const letters = 'abcxyz019абвгўіяάβγ中国日本語אבגçéößłž'
    for (let seed = 1; seed <= 500; seed++) {
      const { below } = dice(seed)
      const host = `${Array.from({ length: 1 + below(12) }, () => letters[below(letters.length)]).join('')}.example`
      if (!URL.canParse(`http://${host}`)) continue
      const ascii = new URL(`http://${host}`).hostname
      expect(unicodeHost(ascii), `seed ${seed}: ${ascii}`).toBe(host)
    }
  })
})
