import type { Clock } from '../core/clock.ts'
import type { Letter, Mailer } from '../deps.ts'

const MOST = 500

/** The development mailbox: keeps the last `most` letters in memory, and sends nothing to anyone. */
export function mailboxMailer(clock: Clock, most: number = MOST): Mailer & Required<Pick<Mailer, 'letters'>> {
  let kept: (Letter & { at: Date })[] = []
  return {
    name: 'mailbox',
    batch: 100,
    parallel: 1,
    async send(letters) {
      const at = clock.now()
      kept = [...letters.map((letter) => ({ ...letter, at })).reverse(), ...kept].slice(0, most)
      return letters.map(() => ({ is: 'sent' }))
    },
    check: async () => undefined,
    close: async () => undefined,
    letters: () => [...kept],
  }
}
