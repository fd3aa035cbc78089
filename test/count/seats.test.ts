import { describe, expect, test } from 'vitest'
import { type Arriving, type Decided, planSeats, type Seated } from '../../src/count/seats.ts'
import type { Look, SignatureState } from '../../src/db/values.ts'

const mailbox = (name: string, seats = 2): Buffer[] =>
  Array.from({ length: seats }, (_, seat) => Buffer.from(`${name}/${seat}`))

const arriving = (id: string, from: string, more: Partial<Arriving> & { seats?: number } = {}): Arriving => ({
  id,
  visibility: more.visibility ?? 'public',
  emailIndexes: more.emailIndexes === null ? null : mailbox(from, more.seats),
  wish: more.wish ?? (more.chosen ? 'replace' : 'first'),
  chosen: more.chosen ?? null,
})

const seated = (
  id: string,
  from: string,
  seat = 0,
  state: SignatureState = 'counted',
  look: Look = 'shown',
): Seated => ({
  id,
  emailIndex: mailbox(from)[seat] as Buffer,
  state,
  look,
})

const plan = (rows: Arriving[], stored: Seated[] = [], decided: Decided[] = [], namesWait = false) =>
  planSeats(rows, stored, decided, (row) => (row.visibility === 'public' && namesWait ? 'waiting' : 'shown'))

const seatsOf = (made: ReturnType<typeof plan>) =>
  Object.fromEntries(made.planned.map(({ row, seat, state }) => [row.id, state === 'invalid' ? state : seat]))

const ANOTHER = { wish: 'another-person' } as const
const REPLACE = { wish: 'replace' } as const

describe('seats of a mailbox', () => {
  test('the first signature takes the first seat, also when given as another person', () => {
    expect(seatsOf(plan([arriving('a', 'x'), arriving('b', 'y', ANOTHER)]))).toEqual({ a: 0, b: 0 })
  })

  test('another person takes the first free seat, in the list or in the same batch', () => {
    expect(seatsOf(plan([arriving('b', 'x', ANOTHER)], [seated('a', 'x')]))).toEqual({ b: 1 })
    expect(seatsOf(plan([arriving('a', 'x'), arriving('b', 'x', ANOTHER)]))).toEqual({ a: 0, b: 1 })
  })

  test('a seat that a withdrawal has freed is the first free one', () => {
    const made = plan([arriving('c', 'x', ANOTHER)], [seated('b', 'x', 1)])
    expect(seatsOf(made)).toEqual({ c: 0 })
    expect(made.replaced).toEqual([])
  })

  test.each([
    ['a', 0],
    ['b', 1],
  ])('of two the chosen one is replaced, and no other: %s', (chosen, seat) => {
    const made = plan([arriving('c', 'x', { chosen })], [seated('a', 'x', 0), seated('b', 'x', 1)])
    expect(seatsOf(made)).toEqual({ c: seat })
    expect(made.replaced).toEqual([chosen])
  })

  test.each([['another-person'], ['first'], ['replace']] as const)(
    'without a free seat and without a choice a third one counts nowhere and erases nobody: %s',
    (wish) => {
      const made = plan([arriving('c', 'x', { wish })], [seated('a', 'x', 0), seated('b', 'x', 1)])
      expect(seatsOf(made)).toEqual({ c: 'invalid' })
      expect(made.planned[0]).toMatchObject({ seat: null, emailIndex: null })
      expect(made.replaced).toEqual([])
    },
  )

  test('a signature of another mailbox is never replaced, whoever names it', () => {
    const made = plan([arriving('c', 'x', { chosen: 'a' })], [seated('a', 'y')])
    expect(seatsOf(made)).toEqual({ c: 0 })
    expect(made.replaced).toEqual([])
  })

  test('one whose chosen signature has gone meanwhile takes a free seat', () => {
    expect(seatsOf(plan([arriving('c', 'x', { chosen: 'gone' })], [seated('b', 'x')]))).toEqual({ c: 1 })
  })

  test('a chosen one that waits in the same batch is replaced', () => {
    expect(seatsOf(plan([arriving('a', 'x'), arriving('b', 'x', { chosen: 'a' })]))).toEqual({ b: 0 })
  })

  test('of two letters confirmed at once, which both found the mailbox empty, the later counts', () => {
    expect(seatsOf(plan([arriving('a', 'x', REPLACE), arriving('b', 'x', REPLACE)]))).toEqual({ b: 0 })
  })

  test('one that found the mailbox empty erases nobody who came in meanwhile as another person, or first', () => {
    for (const wish of ['another-person', 'first'] as const)
      expect(seatsOf(plan([arriving('a', 'x', { wish }), arriving('b', 'x', REPLACE)]))).toEqual({ a: 0, b: 1 })
    expect(plan([arriving('b', 'x', REPLACE)], [seated('a', 'x')]).replaced).toEqual([])
  })

  test('with one seat its holder is always replaced', () => {
    const made = plan(
      [arriving('a', 'x', { seats: 1 }), arriving('b', 'x', { seats: 1, ...ANOTHER })],
      [seated('z', 'x')],
    )
    expect(seatsOf(made)).toEqual({ b: 0 })
    expect(made.replaced).toEqual(['z'])
  })

  test('without an index, after the shredding, everyone is counted', () => {
    const rows = [arriving('a', 'x', { emailIndexes: null }), arriving('b', 'x', { emailIndexes: null })]
    expect(seatsOf(plan(rows))).toEqual({ a: null, b: null })
  })

  test('in every order of every wish: as many count as there are seats, and nobody goes who was not chosen', () => {
    const wishes = [{ wish: 'first' }, ANOTHER, REPLACE, { chosen: 'old' }, { chosen: 's0' }, { chosen: 's1' }] as const
    for (const a of wishes)
      for (const b of wishes)
        for (const c of wishes) {
          const rows = [a, b, c].map((more, n) => arriving(`s${n}`, 'x', more))
          const made = plan(rows, [seated('old', 'x')])
          const counted = made.planned.filter(({ state }) => state === 'counted')
          const stays = new Set([...made.planned.map(({ row }) => row.id), ...(made.replaced.length ? [] : ['old'])])
          expect(counted.length + (made.replaced.length ? 0 : 1)).toBeLessThanOrEqual(2)
          for (const id of ['old', 's0', 's1', 's2']) {
            const wasChosen = rows.some(({ chosen }) => chosen === id)
            const foundEmpty = rows.find((row) => row.id === id)?.wish === 'replace'
            if (!stays.has(id)) expect(wasChosen || foundEmpty, JSON.stringify([id, a, b, c])).toBe(true)
          }
        }
  })
})

describe('decisions of staff', () => {
  const decidedAt = (from: string, seat: number, more: Partial<Decided>): Decided => ({
    emailIndex: mailbox(from)[seat] as Buffer,
    held: false,
    hidden: false,
    ...more,
  })

  test('the successor of a held signature is held', () => {
    const rows = [arriving('b', 'x', { chosen: 'a' }), arriving('c', 'x', { chosen: 'b' })]
    const made = plan(rows, [seated('a', 'x', 0, 'held')])
    expect(made.planned.map(({ row, state }) => [row.id, state])).toEqual([['c', 'held']])
  })

  test('a hidden name comes back as waiting, also by way of a private signature', () => {
    const hidden = seated('a', 'x', 0, 'counted', 'hidden')
    expect(plan([arriving('b', 'x', { chosen: 'a' })], [hidden]).planned[0]?.look).toBe('waiting')
    const round = plan(
      [arriving('b', 'x', { visibility: 'private', chosen: 'a' }), arriving('c', 'x', { chosen: 'b' })],
      [hidden],
    )
    expect(round.planned[0]?.look).toBe('waiting')
  })

  test.each([0, 1])(
    'a mailbox that withdrew a held or hidden signature of seat %i gets no better by signing',
    (seat) => {
      const [held] = plan([arriving('b', 'x')], [], [decidedAt('x', seat, { held: true })]).planned
      expect(held).toMatchObject({ state: 'held', look: 'shown', decidedBy: mailbox('x')[seat] })
      const [hidden] = plan([arriving('b', 'x')], [], [decidedAt('x', seat, { hidden: true })]).planned
      expect(hidden).toMatchObject({ state: 'counted', look: 'waiting', decidedBy: mailbox('x')[seat] })
    },
  )

  test('replacing another person’s signature of that mailbox is no way around it: the name waits for a look', () => {
    const decided = [decidedAt('x', 1, { hidden: true })]
    const [made] = plan([arriving('b', 'x', { chosen: 'a' })], [seated('a', 'x')], decided).planned
    expect(made).toMatchObject({ state: 'counted', look: 'waiting' })
  })

  test('a decision about another mailbox changes nothing', () => {
    const [made] = plan([arriving('b', 'x')], [], [decidedAt('y', 0, { held: true, hidden: true })]).planned
    expect(made).toMatchObject({ state: 'counted', look: 'shown', decidedBy: null })
  })

  test('where names wait, every new public name waits', () => {
    const made = plan([arriving('a', 'x'), arriving('b', 'y', { visibility: 'private' })], [], [], true)
    expect(made.planned.map(({ look }) => look)).toEqual(['waiting', 'shown'])
  })
})
