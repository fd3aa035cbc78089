import type { Ending } from '../db/ending.ts'
import type { Deps } from '../deps.ts'
import { closeDue } from './close-due.ts'
import { listDue } from './state-store.ts'

const PUBLIC = 'the text of the appeal, which everybody could read'

export const appealsEnding: Ending<'closings', Deps> = {
  due: [
    {
      kind: 'closings',
      count: async ({ db }, now) => (await listDue(db, now)).length,
      end: async (deps) => (await closeDue(deps)).length,
    },
  ],
  stays: {
    appeals: 'is never deleted: rows elsewhere name it',
    appeal_texts: 'stays with its appeal',
  },
  leftByStop: {
    appeal_texts: {
      locale: PUBLIC,
      title: PUBLIC,
      short_title: PUBLIC,
      opening: PUBLIC,
      byline: PUBLIC,
      body: PUBLIC,
      addressees: PUBLIC,
      initiators: PUBLIC,
      no_email: PUBLIC,
    },
  },
}
