import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asAddress } from '../../src/core/secret-text.ts'
import type { Letter, Mailer } from '../../src/deps.ts'

/** A letter as it arrived at the other end. */
export interface Received extends Letter {
  autoSubmitted: string | undefined
}

/** A mailer and the real peer behind it. */
export interface MailerUnderTest {
  mailer: Mailer
  /** The letters that arrived since the last `reset`, in any order. */
  received(): Promise<Received[]>
  /** Ends every fault and forgets the letters that arrived. */
  reset(): void
  close(): Promise<void>
}

export interface CompanyUnderTest extends MailerUnderTest {
  /** The same mailer with a time-out of 300 ms. */
  hasty: Mailer
  /** Makes the company refuse letters to this address for good. */
  refuse(address: string): void
  /** Makes the company answer that it is busy: try later. */
  busy(): void
  /** Makes the company take letters without an answer. */
  silent(): void
}

/** A letter in Belarusian; `n` tells letters apart. */
export const letterTo = (to: string, n = 1): Letter => ({
  to: asAddress(to),
  subject: `Пацвердзіце адрас · сіні ліхтар ${n}`,
  text: `Добры дзень!\n\nhttps://sign.example.org/c/${'x'.repeat(43)}\n\nСловы: сіні ліхтар ${n}. “ў” — «…»\n.\n`,
  html: `<!doctype html><html lang="be"><body><p>Добры дзень! ${n}</p></body></html>`,
})

/** The tests of every mailer. */
export function mailerContract<T extends MailerUnderTest>(
  name: string,
  start: () => Promise<T>,
  more?: (use: () => T) => void,
): void {
  describe(`mailer: ${name}`, () => {
    let under: T
    beforeAll(async () => {
      under = await start()
    })
    beforeEach(() => under.reset())
    afterAll(() => under.close())

    test('a letter arrives as it was written', async () => {
      const letter = letterTo('Anna.Kazlova+news@example.org')
      expect(await under.mailer.send([letter], 'a')).toEqual([{ is: 'sent' }])
      const [received, ...more] = await under.received()
      expect(more).toEqual([])
      expect({ ...received, autoSubmitted: undefined }).toEqual({ ...letter, autoSubmitted: undefined })
    })

    test('a full batch arrives, each letter once and to its own address', async () => {
      const letters = Array.from({ length: under.mailer.batch }, (_, n) => letterTo(`person${n}@example.org`, n))
      const answers = await under.mailer.send(letters, 'full')
      expect(answers).toEqual(letters.map(() => ({ is: 'sent' })))
      const received = await under.received()
      const subjects = (list: Letter[]) => list.map(({ to, subject }) => `${to} ${subject}`).sort()
      expect(subjects(received)).toEqual(subjects(letters))
    })

    test('calls at once do not mix', async () => {
      const calls = Array.from({ length: 4 }, (_, n) => [
        letterTo(`p${n}@example.org`, n),
        letterTo(`q${n}@example.org`),
      ])
      const answers = await Promise.all(calls.map((letters, n) => under.mailer.send(letters, `call ${n}`)))
      expect(answers.flat().every(({ is }) => is === 'sent')).toBe(true)
      expect(await under.received()).toHaveLength(8)
    })

    test('the company can be reached', () => under.mailer.check())

    more?.(() => under)
  })
}

/** The tests of every mailer that hands letters to a mail company. */
export function companyContract(name: string, start: () => Promise<CompanyUnderTest>): void {
  mailerContract(name, start, (use) => {
    test('letters say that a machine wrote them', async () => {
      await use().mailer.send([letterTo('anna@example.org')], 'auto')
      const [received] = await use().received()
      expect(received?.autoSubmitted).toBe('auto-generated')
    })

    test('a refused letter does not hold up the others', async () => {
      const under = use()
      under.refuse('nobody@example.org')
      const people = ['a', 'b', 'nobody', 'c', 'd', 'e', 'f'].map((name) => `${name}@example.org`)
      const answers = await under.mailer.send(
        people.map((to) => letterTo(to)),
        'refused',
      )
      expect(answers.map(({ is }) => is)).toEqual(['sent', 'sent', 'refused', 'sent', 'sent', 'sent', 'sent'])
      expect(JSON.stringify(answers)).not.toContain('nobody')
      const received = (await under.received()).map(({ to }) => to).sort()
      expect(received).toEqual(people.filter((to) => to !== 'nobody@example.org'))
    })

    test('a busy company gets the letters later', async () => {
      const under = use()
      under.busy()
      const answers = await under.mailer.send([letterTo('anna@example.org'), letterTo('dar@example.org')], 'busy')
      expect(answers.map(({ is }) => is)).toEqual(['later', 'later'])
      expect(await under.received()).toEqual([])
      under.reset()
      expect(await under.mailer.send([letterTo('anna@example.org')], 'calm')).toEqual([{ is: 'sent' }])
    })

    test('a silent company is not waited for, and is used again when it speaks', async () => {
      const under = use()
      under.silent()
      const answers = await under.hasty.send([letterTo('anna@example.org'), letterTo('dar@example.org')], 'silent')
      expect(answers).toEqual([
        { is: 'later', class: 'timeout' },
        { is: 'later', class: 'timeout' },
      ])
      under.reset()
      expect(await under.mailer.send([letterTo('anna@example.org')], 'spoken')).toEqual([{ is: 'sent' }])
    })
  })
}
