import { z } from 'zod'
import { Refusal } from '../../core/errors.ts'
import { isUuid } from '../../core/uuid.ts'

/** A place in a queue of organisations, which goes by whether it names an initiator, by day and id. */
export interface QueuePlace {
  isFirst: boolean
  since: string
  id: string
}

const CURSOR = /^([01])\.([1-9]\d{3}-\d\d-\d\d)\.([0-9a-f-]{36})$/

/** The place as text for URLs. */
export const queueCursor = ({ isFirst, since, id }: QueuePlace): string => `${isFirst ? 1 : 0}.${since}.${id}`

/** Reads a cursor; undefined: from the beginning. Refuses with invalid (`after`) a text that no page can have given. */
export function queuePlace(after: string | undefined): QueuePlace | undefined {
  if (after === undefined) return undefined
  const [, first, since = '', id = ''] = CURSOR.exec(after) ?? []
  if (isUuid(id) && z.iso.date().safeParse(since).success) return { isFirst: first === '1', since, id }
  throw new Refusal('invalid', { errors: [{ path: 'after', message: 'field.after' }] })
}
