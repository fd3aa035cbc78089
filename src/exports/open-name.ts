import { Decrypter } from 'age-encryption'
import { z } from 'zod'
import { unpad } from '../core/padded.ts'
import type { SealedName } from '../core/sealed-name.ts'

/** A sealed name that was opened, or why not. `refused`: damaged, or sealed for another signature or appeal. */
export type OpenedName = { is: 'open'; name: SealedName } | { is: 'sealed' } | { is: 'refused' }

const Content = z.strictObject({
  id: z.string(),
  appeal: z.string(),
  name: z.string(),
  descriptor: z.string().nullable(),
  country: z.string().nullable(),
}) satisfies z.ZodType<SealedName>

/** Opens sealed names with any of the identities (`AGE-SECRET-KEY-1…`): about a millisecond a name. */
export function nameOpener(identities: readonly string[]) {
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  return async (sealed: Uint8Array, { id, appeal }: { id: string; appeal: string }): Promise<OpenedName> => {
    try {
      const name = Content.parse(unpad(await decrypter.decrypt(sealed)))
      return name.id === id && name.appeal === appeal ? { is: 'open', name } : { is: 'refused' }
    } catch (error) {
      const isForOthers = error instanceof Error && error.message.startsWith('no identity matched')
      return { is: isForOthers ? 'sealed' : 'refused' }
    }
  }
}
