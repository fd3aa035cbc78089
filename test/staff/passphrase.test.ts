import { wordlist } from '@scure/bip39/wordlists/english.js'
import { describe, expect, test } from 'vitest'
import { commonPassphrases } from '../../src/staff/means/common-passphrases.ts'
import { normalPassphrase, passphraseProblem, suggestPassphrase } from '../../src/staff/means/passphrase.ts'

const given = {
  handle: 'blue-lantern.vera',
  forbidden: ['Свабоду Марыі Калеснікавай', 'release-maria', 'Więźniowie są wolni'],
}
const problem = (passphrase: string, more: Partial<typeof given> = {}) =>
  passphraseProblem(passphrase, { ...given, ...more })

describe('a passphrase is taken', () => {
  test.each([
    ['of twelve characters', 'r7 Quokka=mo'],
    ['of 256 characters', `Quokka${'ж'.repeat(250)}`],
    ['of twelve emoji of two units each', '🦊🐢🌵🍉🎷🧵🪁🛶🧊🪵🥁🧲'],
    ['in small letters alone', 'tramwaj jedzie przez most'],
    ['in Belarusian', 'трамвай едзе праз мост'],
    ['of signs alone', '!?;:,.-_+*#~ '],
    ['with a control character and a line end', 'tramwaj\u0007\njedzie'],
  ])('%s', (_, passphrase) => {
    expect(problem(passphrase)).toBeNull()
  })
})

describe('length is counted in characters as the person sees them typed', () => {
  test.each([
    ['eleven', 'r7 Quokka=m', 'staff.passphrase.short'],
    ['none', '', 'staff.passphrase.short'],
    ['six emoji of two units each', '🦊🐢🌵🍉🎷🧵', 'staff.passphrase.short'],
    ['eleven letters with an accent of its own each', 'ąćęłńóśźżéá'.normalize('NFD'), 'staff.passphrase.short'],
    ['257', `Quokka${'ж'.repeat(251)}`, 'staff.passphrase.long'],
    ['a million', 'quokka '.repeat(150_000), 'staff.passphrase.long'],
  ])('%s', (_, passphrase, refused) => {
    expect(problem(passphrase)).toBe(refused)
  })

  test('256 letters, typed with accents of their own, are not too long', () => {
    expect(problem(`quokk${'é'.repeat(251)}`.normalize('NFD'))).toBeNull()
  })
})

describe('a common passphrase is refused', () => {
  test('in any case, each of the list', () => {
    expect(commonPassphrases.size).toBe(308)
    for (const passphrase of commonPassphrases) {
      expect(problem(passphrase)).toBe('staff.passphrase.common')
      expect(problem(passphrase.toUpperCase())).toBe('staff.passphrase.common')
    }
  })

  test.each(['aaaaaaaaaaaaaaaa', '            ', '121212121212', 'абабабабабабаб', '🦊'.repeat(40)])(
    'made of a few different characters: %s',
    (passphrase) => {
      expect(problem(passphrase)).toBe('staff.passphrase.common')
    },
  )
})

describe('a passphrase that others can guess is refused', () => {
  test.each([
    ['the handle and digits', 'blue-lantern.vera2027'],
    ['the handle without its signs', 'bluelanternvera!'],
    ['the handle in capitals with spaces', 'My BLUE LANTERN VERA'],
    ['a part of the handle', 'my lantern 2027!'],
    ['a slug', 'release-maria-2027'],
    ['a slug without its hyphen', 'ReleaseMaria2027'],
    ['a title', 'Свабоду Марыі Калеснікавай!'],
    ['a title without spaces', 'свабодумарыікалеснікавай'],
    ['a title without accents', 'Свабоду Марыі Калеснікаваи'],
    ['a Polish title in plain letters', 'wiezniowie sa wolni'],
    ['a title in full-width letters', 'ｒｅｌｅａｓｅ　ｍａｒｉａ'],
    ['a part of a title', 'Марыі Калеснікавай'],
    ['a title with other signs between the letters', 'r.e.l.e.a.s.e_m.a.r.i.a'],
  ])('%s', (_, passphrase) => {
    expect(problem(passphrase)).toBe('staff.passphrase.guessable')
  })

  test('with a handle of five letters', () => {
    expect(problem('misha 1987-05', { handle: 'misha' })).toBe('staff.passphrase.guessable')
  })

  test.each([
    ['a handle without letters', { handle: '-----' }],
    ['a handle of few letters', { handle: 'a-b-c' }],
    ['a short part of the handle', { handle: 'tram-zeppelin' }],
    ['a title of five letters', { forbidden: ['Tramw'] }],
    ['an empty title', { forbidden: ['', ' ', '!!!'] }],
  ])('but not for %s', (_, more) => {
    expect(problem('tramwaj a b c jedzie', more)).toBeNull()
    expect(problem('!?;:,.-_+*#~ ', more)).toBeNull()
  })
})

describe('the suggested passphrase', () => {
  test('is six different words of the list, another one each time', () => {
    const suggested = Array.from({ length: 200 }, suggestPassphrase)
    expect(new Set(suggested).size).toBe(200)
    const words = new Set<string>()
    for (const passphrase of suggested) {
      const own = passphrase.split(' ')
      expect(new Set(own).size).toBe(6)
      for (const word of own) expect(wordlist).toContain(words.add(word) && word)
    }
    // 1,200 draws of 2,048 words meet about 908.
    expect(words.size).toBeGreaterThan(800)
  })

  test('is taken whichever words stand in a handle and in titles', () => {
    for (let i = 0; i < 300; i++)
      expect(problem(suggestPassphrase(), { handle: 'forest-window', forbidden: wordlist })).toBeNull()
  })

  test('that is the title itself is no longer one', () => {
    const forbidden = ['Winter garden, silver window: open-air coffee']
    expect(problem('winter garden silver window open air coffee', { forbidden })).toBe('staff.passphrase.guessable')
    expect(
      problem('winter garden silver window coffee forest', {
        forbidden: ['Winter garden: silver window, coffee forest'],
      }),
    ).toBe('staff.passphrase.guessable')
  })

  test('one word six times is not taken for one', () => {
    expect(problem('window window window window window window', { forbidden: ['Window'] })).toBe(
      'staff.passphrase.guessable',
    )
  })
})

test('one passphrase from two keyboards, with accents in one piece or apart, has one form', () => {
  const passphrase = 'ўсё ў парадку, žąsų kaimenė'
  expect(normalPassphrase(passphrase.normalize('NFD'))).toBe(normalPassphrase(passphrase))
  expect(normalPassphrase('ﬁne Passphrase ')).toBe('ﬁne Passphrase ')
})
