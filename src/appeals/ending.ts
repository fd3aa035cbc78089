import { DAY } from '../core/clock.ts'
import type { Ending } from '../db/ending.ts'
import { expiryOf } from '../db/expiry.ts'
import { timeAhead } from '../db/latest.ts'
import type { Deps } from '../deps.ts'
import { closeDue } from './close-due.ts'
import { PREVIEW_LINK_TIME } from './preview-links/preview-link.ts'
import { isPreviewLinkExpired } from './preview-links/preview-link-store.ts'
import { listDue } from './state-store.ts'

const PUBLIC = 'the text of the appeal, which everybody could read'

export const appealsEnding: Ending<'closings' | 'previews', Deps> = {
  expires: [expiryOf('previews', 'preview_links', isPreviewLinkExpired)],
  due: [
    {
      kind: 'closings',
      count: async ({ db }, now) => (await listDue(db, now)).length,
      end: async (deps, now) => (await closeDue(deps, now)).length,
    },
  ],
  latest: {
    appeals: {
      closed_at: timeAhead(0),
      late_until: timeAhead(DAY),
      stopped_at: timeAhead(0),
      shredded_at: timeAhead(0),
      live_from: timeAhead(DAY),
    },
    preview_links: { expires_at: timeAhead(PREVIEW_LINK_TIME) },
  },
  anyTime: {
    appeals: {
      opened_on: 'is only shown',
      rekeyed_on: 'is only shown',
      closes_at: 'was planned by the organisers',
    },
    appeal_changes: {
      day: 'is the day as the clock said it',
      closed_before: 'was planned by the organisers',
      closed_after: 'was planned by the organisers',
    },
  },
  stays: {
    appeals: 'is never deleted: rows elsewhere name it',
    appeal_texts: 'stays with its appeal, unless it is deleted before anybody signs',
    appeal_changes: 'says in public what changed after people had signed',
  },
  leftByStop: {
    preview_links: { id: 'the hash of a link to a draft, which nobody can stop' },
    appeal_changes: { what: 'one of five words' },
    appeal_texts: {
      locale: PUBLIC,
      title: PUBLIC,
      short_title: PUBLIC,
      opening: PUBLIC,
      byline: PUBLIC,
      dated: PUBLIC,
      body: PUBLIC,
      addressees: PUBLIC,
      initiators: PUBLIC,
      no_email: PUBLIC,
      links: PUBLIC,
    },
  },
}
