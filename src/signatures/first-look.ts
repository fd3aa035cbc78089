import { mentionsHost } from '../core/link.ts'
import type { Visibility } from '../core/visibility.ts'
import type { Look } from '../db/values.ts'

interface Words {
  visibility: Visibility
  name: string | null
  descriptor: string | null
}

/**
 * The look of a row that came in or was changed by its signer. A public one waits where the appeal's names wait, and
 * wherever its words name a host: an honest one ("journalist of example.org") is told from an advertisement by people.
 */
export function firstLook({ visibility, name, descriptor }: Words, namesWait: boolean): Look {
  if (visibility !== 'public') return 'shown'
  return namesWait || mentionsHost(name ?? '') || mentionsHost(descriptor ?? '') ? 'waiting' : 'shown'
}
