import { isStore } from './architecture-layers.ts'
import { ofEach, roomOf } from './architecture-rule.ts'

const SQL =
  /\.(selectFrom|selectNoFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|\bsql(<[^`]*>)?`|\b(insert\s+into|delete\s+from)\s+[a-z_]+\s/
const SQL_ROOMS = ['db', 'platform']

/** SQL stands in stores and hot statements. */
export const sqlInStores = ofEach(({ path, code }) => [
  SQL.test(code) &&
    !isStore(path) &&
    !SQL_ROOMS.includes(roomOf(path)) &&
    `${path} holds SQL. Move the query into a store of the room (store.ts, …-store.ts) or a hot statement (…-statement.ts).`,
])

/** Shared SQL is what all three databases do. */
export const sharedSql = ofEach((source) => [
  /\bpg_(try_)?advisory|\bpg_notify\b|\b(un)?listen\s+[a-z_]+\s*[;`'"]|\bset\s+(local|session)\s/i.test(source.code) &&
    roomOf(source.path) !== 'platform' &&
    `${source.path} uses SQL that not every database of ours does. Lock rows instead, or move it to src/platform/.`,
])

/** The rooms that write a table; everybody to the right may read it. The hot statements write what must be one write. */
const WRITERS: Record<string, string[]> = {
  instance: ['platform'],
  clock_watch: ['platform'],
  schema_migrations: ['platform'],
  pg_statistic: ['platform'],
  audit_head: ['db'],
  audit_log: ['db'],
  letter_tallies: ['outbox'],
  letter_failures: ['outbox'],
  silences: ['outbox'],
  outbox: ['outbox', 'pending', 'signing'],
  pending_signatures: ['pending', 'signing'],
  receipts: ['pending', 'signing'],
  staff_keys: ['staff'],
  staff_accounts: ['staff'],
  staff_links: ['staff'],
  staff_factors: ['staff'],
  staff_used_codes: ['staff'],
  staff_recovery_codes: ['staff'],
  staff_tries: ['staff'],
  staff_sessions: ['staff'],
  staff_resets: ['staff'],
  staff_notices: ['staff'],
  staff_letters: ['staff'],
  staff_tokens: ['staff'],
  letters_refused: ['outbox'],
  campaigns: ['campaigns'],
  recipients: ['campaigns'],
  epochs: ['campaigns'],
  appeals: ['appeals'],
  appeal_texts: ['appeals'],
  preview_links: ['appeals'],
  appeal_changes: ['appeals'],
  counts: ['appeals', 'count'],
  count_changes: ['count'],
  count_lines: ['count'],
  milestones: ['count'],
  count_periods: ['count'],
  country_counts: ['count'],
  funnel_cells: ['signing'],
  one_domain_days: ['signing'],
  inbox: ['signatures', 'count', 'signing'],
  signatures: ['signatures', 'count', 'moderation', 'imports'],
  withdrawn: ['signatures'],
  decided_mailboxes: ['signatures'],
  reports: ['moderation'],
  mutes: ['moderation'],
  endorsements: ['endorsements'],
  endorsement_reports: ['endorsements'],
  endorsement_proofs: ['endorsements'],
}

const WRITE =
  /\.(?:insertInto|updateTable|deleteFrom)\('(\w+)'|\b(?:insert\s+into|delete\s+from|update)\s+(?!set\b|of\b|skip\b)([a-z_]+)\s+(?:\(|set\b|where\b|using\b|values\b|select\b|from\b)/g

/** A table is written by its own rooms only. */
export const tableRooms = ofEach(({ path, code }) =>
  [...code.matchAll(WRITE)].map(([, built, written]) => {
    const table = built ?? written ?? ''
    const rooms = WRITERS[table]
    if (!rooms) return `${path} writes ${table}, which no room owns: name its room in WRITERS of architecture-sql.ts.`
    return (
      !rooms.includes(roomOf(path)) &&
      `${path} writes ${table}, which belongs to ${rooms.join(', ')}. Call a store of that room instead.`
    )
  }),
)
