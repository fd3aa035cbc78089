import { describe, expect, test } from 'vitest'
import { type Arriving, planSeats, type Seated } from '../../src/count/seats.ts'
import type { Look, SignatureState } from '../../src/db/schema.ts'

const mailbox = (name: string, seats = 2): Buffer[] =>
  Array.from({ length: seats }, (_, seat) => Buffer.from(`${name}/${seat}`))

const arriving = (id: string, from: string, more: Partial<Arriving> & { seats?: number } = {}): Arriving => ({
  id,
  visibility: more.visibility ?? 'public',
  emailIndexes: more.emailIndexes === null ? null : mailbox(from, more.seats),
  anotherPerson: more.anotherPerson ?? false,
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

const seatsOf = (plan: ReturnType<typeof planSeats>) =>
  Object.fromEntries(plan.planned.map(({ row, seat }) => [row.id, seat]))

describe('seats of a mailbox', () => {
  test('the first signature takes the first seat, also when given as another person', () => {
    const plan = planSeats([arriving('a', 'x'), arriving('b', 'y', { anotherPerson: true })], [], false)
    expect(seatsOf(plan)).toEqual({ a: 0, b: 0 })
  })

  test('another person takes the first free seat, in the list or in the same batch', () => {
    expect(seatsOf(planSeats([arriving('b', 'x', { anotherPerson: true })], [seated('a', 'x')], false))).toEqual({
      b: 1,
    })
    expect(seatsOf(planSeats([arriving('a', 'x'), arriving('b', 'x', { anotherPerson: true })], [], false))).toEqual({
      a: 0,
      b: 1,
    })
  })

  test('a seat that a withdrawal has freed is the first free one', () => {
    const plan = planSeats([arriving('c', 'x', { anotherPerson: true })], [seated('b', 'x', 1)], false)
    expect(seatsOf(plan)).toEqual({ c: 0 })
    expect(plan.replaced).toEqual([])
  })

  test('replacing takes the highest taken seat', () => {
    const plan = planSeats([arriving('c', 'x')], [seated('a', 'x', 0), seated('b', 'x', 1)], false)
    expect(seatsOf(plan)).toEqual({ c: 1 })
    expect(plan.replaced).toEqual(['b'])
  })

  test('a third person can only replace', () => {
    const plan = planSeats(
      [arriving('c', 'x', { anotherPerson: true })],
      [seated('a', 'x', 0), seated('b', 'x', 1)],
      false,
    )
    expect(seatsOf(plan)).toEqual({ c: 1 })
    expect(plan.replaced).toEqual(['b'])
  })

  test('with one seat another person replaces', () => {
    const plan = planSeats(
      [arriving('a', 'x', { seats: 1 }), arriving('b', 'x', { seats: 1, anotherPerson: true })],
      [],
      false,
    )
    expect(seatsOf(plan)).toEqual({ b: 0 })
  })

  test('of several in one batch the last stays, and the one in the list is replaced once', () => {
    const plan = planSeats([arriving('b', 'x'), arriving('c', 'x')], [seated('a', 'x')], false)
    expect(seatsOf(plan)).toEqual({ c: 0 })
    expect(plan.replaced).toEqual(['a'])
  })

  test('without an index, after the shredding, everyone is counted', () => {
    const rows = [arriving('a', 'x', { emailIndexes: null }), arriving('b', 'x', { emailIndexes: null })]
    expect(seatsOf(planSeats(rows, [], false))).toEqual({ a: null, b: null })
  })

  test('never more signatures than seats, in any order', () => {
    for (const flags of [0, 1, 2, 3, 4, 5, 6, 7]) {
      const rows = [0, 1, 2].map((bit) => arriving(`s${bit}`, 'x', { anotherPerson: Boolean(flags & (1 << bit)) }))
      const plan = planSeats(rows, [], false)
      expect(plan.planned.length).toBeLessThanOrEqual(2)
      expect(plan.planned.at(-1)?.row.id).toBe('s2')
    }
  })
})

describe('decisions of staff', () => {
  test('the successor of a held signature is held', () => {
    const plan = planSeats([arriving('b', 'x'), arriving('c', 'x')], [seated('a', 'x', 0, 'held')], false)
    expect(plan.planned.map(({ row, state }) => [row.id, state])).toEqual([['c', 'held']])
  })

  test('a hidden name comes back as waiting, also by way of a private signature', () => {
    const hidden = seated('a', 'x', 0, 'counted', 'hidden')
    expect(planSeats([arriving('b', 'x')], [hidden], false).planned[0]?.look).toBe('waiting')
    const round = planSeats([arriving('b', 'x', { visibility: 'private' }), arriving('c', 'x')], [hidden], false)
    expect(round.planned[0]?.look).toBe('waiting')
  })

  test('where names wait, every new public name waits', () => {
    const plan = planSeats([arriving('a', 'x'), arriving('b', 'y', { visibility: 'private' })], [], true)
    expect(plan.planned.map(({ look }) => look)).toEqual(['waiting', 'shown'])
  })
})
