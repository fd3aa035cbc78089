import { describe, expect, test } from 'vitest'
import { type Migration, readMigrations } from '../../src/platform/migration-files.ts'
import { lockFaults } from '../support/lock-rules.ts'

const file = (text: string): Migration => ({ name: '0099_made_up.sql', text, checksum: '' })

const migrations = await readMigrations()

// The files before 0007 are applied everywhere, and never change.
test.each(migrations.filter(({ name }) => name >= '0007').map((migration) => [migration.name, migration] as const))(
  '%s keeps nobody from a big table for longer than a moment',
  (_, migration) => {
    expect(lockFaults(migration)).toEqual([])
  },
)

describe('the rule can fail, and says the way out', () => {
  test.each<[string, RegExp]>([
    ['create index a on signatures (day)', /Begin a file of its own with "-- outside a transaction" and write: create/],
    ['create unique index a on public.inbox (mark)', /outside a transaction/],
    ['create index concurrently if not exists a on only outbox (key_day)', /outside a transaction/],
    ['CREATE INDEX a\n  ON "pending_signatures" (kind)', /outside a transaction/],
    ['alter table signatures alter column day type timestamptz', /rewrites the table. Add a column/],
    [
      'alter table signatures drop column seat, alter day set data type text',
      /"alter day set data type text" on signa/,
    ],
    ['alter table inbox alter name set statistics 0, alter sort_key type text', /"alter sort_key type text" on inbox/],
    ['alter table only outbox alter pending_id set not null', /Add a check \(… is not null\) not valid, and validate/],
    ['alter table inbox add constraint a check (epoch > 0)', /reads every row. Add "not valid", then: Begin a file/],
    ['alter table inbox add check (epoch > 0 and kind in (1, 2)), drop column epoch', /Add "not valid"/],
    ['alter table inbox add constraint a foreign key (id) references signatures', /Add "not valid"/],
    ['alter table outbox add unique (batch_id)', /build a unique index concurrently, then .* "using index"/],
    ['alter table signatures add constraint a primary key (id, day)', /"using index"/],
    ['alter table signatures validate constraint a', /The locks of the file last until it has read every row. Begin/],
    ['alter table signatures add column a uuid default gen_random_uuid()', /rewrites the table/],
    ['alter table signatures add a bigserial', /rewrites the table/],
    ['alter table signatures add column a text generated always as (lower(name)) stored', /rewrites the table/],
    ['alter table signatures add column a integer default 0 check (a >= 0)', /Add the column alone, then the constr/],
    ['alter table outbox set unlogged', /rewrites the table/],
    ['vacuum full outbox', /Leave it out/],
    ['truncate count_changes, inbox', /Leave it out/],
    ['update signatures set batch = 0', /locks every row/],
    ['delete from outbox', /Delete in batches/],
    ['do $$ begin alter table outbox add check (attempts > 0); end $$', /A block hides what it locks/],
    [
      'alter table outbox add column a date; alter table inbox add column a date',
      /outbox and inbox: whoever has the one waits for the other. Give each a file of its own/,
    ],
  ])('%s', (text, way) => {
    expect(lockFaults(file(`-- Made up.\n${text};\n`))).toEqual([expect.stringMatching(way)])
  })

  test.each([
    'create index outbox_by_day on outbox (key_day)',
    'create index concurrently outbox_by_day on outbox (key_day)',
    'alter table outbox add column a date',
  ])('outside a transaction: %s', (statement) => {
    const text = `-- outside a transaction\nalter table outbox validate constraint a;\n${statement};\n`
    expect(lockFaults(file(text))).toEqual([
      expect.stringMatching(/ cannot run twice. Outside a transaction stand only: create index concurrently if not ex/),
    ])
  })

  test('on files of before, where the tables were still small', () => {
    const faulty = migrations.filter((migration) => lockFaults(migration).length > 0).map(({ name }) => name)
    expect(faulty).toEqual([
      '0001_foundation.sql',
      '0002_retention.sql',
      '0003_stop_and_erase.sql',
      '0006_seats_and_reports.sql',
    ])
  })
})

test.each([
  'create index reports_by_day on reports (day)',
  'create table signatures_of_before (id uuid primary key check (id is not null), batch serial unique)',
  'alter table counts add check (held >= 0)',
  'alter table signatures add column a date, add column b text default $$none$$ not null, drop column seat',
  'alter table signatures add column check_again boolean not null default false',
  'alter table signatures add column seen_at timestamptz default now()',
  'alter table signatures add constraint a check (seat > 0) not valid',
  'alter table signatures add constraint a unique using index signatures_a',
  'alter table signatures alter column seat drop not null, alter column look set default 1',
  'alter table signatures alter name set statistics 0, alter name type text',
  'update signatures set seat = null where email_index is null and seat is not null',
  '-- create index a on signatures (day);\ncomment on table signatures is $$create index a on signatures (day);$$',
  'create function f() returns trigger language plpgsql as $$ begin delete from outbox; return null; end $$',
])('it lets pass what takes a moment: %s', (text) => {
  expect(lockFaults(file(`${text};\n`))).toEqual([])
})
