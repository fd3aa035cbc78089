import { describe, expect, it } from 'vitest'
import { foldedName, foreignLetters, skeletonOf } from '../../src/endorsements/decide/look-alike.ts'
import { LATIN_FORM } from '../../src/endorsements/decide/look-alike-letters.ts'
import { dice } from '../support/dice.ts'

/** The name with each foreign letter in brackets. */
const marked = (name: string): string =>
  foreignLetters(name).reduceRight(
    (text, { from, to, alphabet }) => `${text.slice(0, from)}[${alphabet} ${text.slice(from, to)}]${text.slice(to)}`,
    name,
  )

describe('the skeleton of a name', () => {
  it.each([
    ['Viasna', 'Viаsna', 'a Cyrillic а'],
    ['Viasna', 'Vіasna', 'a Belarusian і'],
    ['Viasna', 'νiasna', 'a Greek ν'],
    ['Viasna', 'VIASNA', 'capitals'],
    ['Viasna', 'Vlasna', 'a small l'],
    ['Viasna', 'V1asna', 'a digit'],
    ['Viasna', 'Viásna', 'an accent'],
    ['Viasna', '𝐕𝐢𝐚𝐬𝐧𝐚', 'letters of mathematics'],
    ['Viasna', 'Ｖｉａｓｎａ', 'full-width letters'],
    ['Human Rights Centre “Viasna”', 'Human Rights Centre Viasna', 'no quotation marks'],
    ['Human Rights Centre', 'Human-Rights  Centre', 'a hyphen and a second space'],
    ['COP', 'СОР', 'a whole word in Cyrillic'],
    ['Modern Media', 'Modem Media', 'r and n for m'],
    ['Mother', 'Mοthеr', 'Greek and Cyrillic in one word'],
    ['Вясна', 'Bясна', 'a Latin B in a Cyrillic word'],
    ['Łódź', 'Lodz', 'Polish letters'],
    ['Viasna', 'ᴠɪᴀsɴᴀ', 'small capitals'],
  ])('is one for %s and %s, which differ by %s', (name, other) => {
    expect(skeletonOf(other)).toBe(skeletonOf(name))
  })

  it.each([
    ['Viasna', 'Вясна'],
    ['Viasna', 'Viasnа Centre'],
    ['Вясна', 'Весна'],
    ['Freedom House', 'Freedom Press'],
    ['Фонд А', 'Фонд Б'],
    ['PEN Belarus', 'PEN Poland'],
    ['人権', '人民'],
    ['حقوق', 'حرية'],
  ])('is not one for %s and %s', (name, other) => {
    expect(skeletonOf(other)).not.toBe(skeletonOf(name))
  })

  it('never changes when any of its letters is replaced by one that looks like it, or when it is folded again', () => {
    const forms = [...LATIN_FORM]
    for (let seed = 1; seed <= 500; seed++) {
      const { below } = dice(seed)
      const name = Array.from({ length: 1 + below(30) }, () => 'abcdefghijklmnopqrstuvwxyz0123456789 '[below(37)]).join(
        '',
      )
      const disguised = [...name]
        .map((letter) => {
          const alike = forms.filter(([, form]) => form === (LATIN_FORM.get(letter) ?? letter))
          return alike[below(2 * alike.length + 1)]?.[0] ?? letter
        })
        .join('')
      expect(skeletonOf(disguised), `seed ${seed}: ${name} and ${disguised}`).toBe(skeletonOf(name))
      expect(skeletonOf(skeletonOf(disguised)), `seed ${seed}: ${disguised}`).toBe(skeletonOf(disguised))
    }
  })

  it('takes one form for each letter, and no form is disguised itself', () => {
    for (const [letter, form] of LATIN_FORM) {
      expect(form, letter).toMatch(/^[a-z0-9]$/)
      if (letter !== form) expect(LATIN_FORM.get(form) ?? form, letter).toBe(form)
    }
  })
})

describe('a folded name', () => {
  it('is one whatever the case, spaces and punctuation, and not for another letter', () => {
    expect(foldedName('«Вясна» – Human Rights')).toBe(foldedName('ВЯСНА HUMAN RIGHTS'))
    expect(foldedName('Viasna')).not.toBe(foldedName('Viаsna'))
    expect(foldedName('Viasna')).not.toBe(foldedName('Viásna'))
  })
})

describe('letters of another alphabet', () => {
  it.each([
    ['Viаsna', 'Vi[cyrillic а]sna'],
    ['Viаsnа', 'Vi[cyrillic а]sn[cyrillic а]'],
    ['Вяснa', 'Вясн[latin a]'],
    ['Human Rights Cеntrе Viasna', 'Human Rights C[cyrillic е]ntr[cyrillic е] Viasna'],
    ['Aсcоunt', 'A[cyrillic с]c[cyrillic о]unt'],
    ['Αthens', '[greek Α]thens'],
    ['Viasո', 'Vias[armenian ո]'],
    ['аb', 'а[latin b]'],
    ['Freedom аb', 'Freedom [cyrillic а]b'],
    ['Maйka', 'Ma[cyrillic й]ka'],
    ['Maй̈ka', 'Ma[cyrillic й̈]ka'],
    ['Viасna', 'Vi[cyrillic ас]na'],
    ['ꓦiasna', '[other ꓦ]iasna'],
    ['Ꮩiasna', '[other Ꮩ]iasna'],
    ['Viⲁsna', 'Vi[other ⲁ]sna'],
  ])('%s: %s', (name, expected) => {
    expect(marked(name)).toBe(expected)
  })

  it.each([
    'Вясна',
    'Viasna',
    'Праваабарончы цэнтр «Вясна»',
    'Human Rights Centre “Вясна”',
    'ПЭН-Belarus',
    'Amnesty International – Беларусь',
    'Ένωση Πολιτών',
    'Legal Initiative / Прававая ініцыятыва',
    'LG전자',
    'X株式会社',
    'Tシャツのともだち',
    'საქართველოს PEN',
    'منظمة العفو الدولية',
    'संगठन Delhi',
    'Фонд 97%',
    'Ḥuqūq',
    'Українська Гельсінська спілка з прав людини',
    'Ассоциация № 1',
    'Œuvre',
    'U.S. Congress',
    '',
  ])('raises nothing of %s', (name) => {
    expect(foreignLetters(name)).toEqual([])
  })

  it('finds exactly the letters that were put in, wherever they stand', () => {
    const latin = 'abcdefghijklmnopqrstuvwxyz'
    const cyrillic = 'абвгдежзійклмнопрстуўфхцчшыьэюя'
    for (let seed = 1; seed <= 300; seed++) {
      const { below } = dice(seed)
      const [own, other] = below(2) ? [latin, cyrillic] : [cyrillic, latin]
      const letters = Array.from({ length: 5 + below(10) }, () => own[below(own.length)] ?? '')
      const at = below(letters.length)
      letters[at] = other[below(other.length)] ?? ''
      const name = `(${letters.join('')})`
      const found = foreignLetters(name).map(({ from, to }) => [from, to])
      expect(found, `seed ${seed}: ${name}`).toEqual([[at + 1, at + 2]])
    }
  })
})
