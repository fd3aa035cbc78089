import type { Clock } from '../../core/clock.ts'
import type { Letter, Mailer } from '../../deps.ts'

const MOST = 500

/** The development mailbox: holds the newest `most` letters in memory and sends none. */
export function mailboxMailer(clock: Clock, most: number = MOST): Mailer & Required<Pick<Mailer, 'letters'>> {
  let stored: (Letter & { at: Date })[] = []
  return {
    name: 'mailbox',
    batch: 100,
    parallel: 1,
    async send(letters) {
      const at = clock.now()
      stored = [...letters.map((letter) => ({ ...letter, at })).reverse(), ...stored].slice(0, most)
      return letters.map(() => ({ is: 'sent' }))
    },
    check: async () => undefined,
    close: async () => undefined,
    letters: () => [...stored],
  }
}
