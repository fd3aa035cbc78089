import { z } from 'zod'
import { Refusal } from '../core/errors.ts'

/** A place in a list of names, which goes by day and id; `day` null: among those whose day is not shown, the last ones. */
export interface NamePlace {
  day: string | null
  id: string
}

const CURSOR = /^([1-9]\d{3}-\d\d-\d\d)?\.([0-9a-f-]{36})$/

/** The place as text for URLs. */
export const nameCursor = ({ day, id }: NamePlace): string => `${day ?? ''}.${id}`

/** Reads a cursor; undefined: from the beginning. Refuses with invalid (`after`) a text that no page can have given. */
export function namePlace(after: string | undefined): NamePlace | undefined {
  if (after === undefined) return undefined
  const [, day = null, id] = CURSOR.exec(after) ?? []
  if (z.uuid().safeParse(id).success && (day === null || z.iso.date().safeParse(day).success))
    return { day, id: id ?? '' }
  throw new Refusal('invalid', { errors: [{ path: 'after', message: 'field.after' }] })
}
