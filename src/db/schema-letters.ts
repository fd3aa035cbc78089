import type { Generated } from 'kysely'

/** The tables of letters on their way; see `Schema`. */
export interface LetterSchema {
  outbox: OutboxTable
  letter_tallies: { hash: Buffer; key_day: string; letters: number }
  silences: { hash: Buffer; key_month: string; expires_at: Date }
  letters_refused: { id: string; expires_at: Date }
  letter_failures: { day: string; company: string; class: string; letters: number }
}

interface OutboxTable {
  id: string
  appeal_id: string | null
  pending_id: Buffer | null
  key_day: string
  sealed: Buffer
  due_at: Date
  expires_at: Date
  attempts: Generated<number>
  leased_until: Date | null
  batch_id: string | null
  tallied: Generated<boolean>
}
