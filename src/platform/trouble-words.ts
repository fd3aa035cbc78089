import type { Trouble } from '../db/trouble.ts'

/** Each trouble of the database in words for the operator, and what to do about it. The server needs no restart. */
export const TROUBLE_WORDS: Record<Trouble, { found: string; mend: string }> = {
  away: { found: 'the database cannot be reached', mend: 'check that it runs, and DATABASE_URL' },
  'read-only': {
    found: 'the database answers and is read-only',
    mend: 'point DATABASE_URL to the primary, or end default_transaction_read_only',
  },
  'disk-full': { found: 'the disk is full', mend: 'make room on it' },
  memory: { found: 'the database has no memory left', mend: 'give it more, or lower its max_connections' },
  connections: {
    found: 'the database takes no more connections',
    mend: 'end what holds them, or raise its max_connections or the limit of the role',
  },
  limit: { found: 'the database has come to a limit of its settings', mend: 'look for it in its log' },
  'input-output': {
    found: 'the database cannot use its own files',
    mend: 'look into its log, check the disk, and restore a backup where files are damaged',
  },
}
