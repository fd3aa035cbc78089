import { readFile, stat } from 'node:fs/promises'
import { NoIdentity, readIdentities } from '../../exports/read-identities.ts'
import { errnoOf } from '../../platform/errno.ts'
import { CommandError } from '../command-error.ts'
import { askPassphrase } from './ask-passphrase.ts'
import { IDENTITY_WORDS } from './unseal-words.ts'

const LARGEST = 1_000_000

/** The identities of a file, whose passphrase is asked for where it has one. A CommandError says in one line why not. */
export async function identitiesFrom(file: string): Promise<string[]> {
  try {
    if ((await stat(file)).size > LARGEST) throw new NoIdentity('damaged')
    return await readIdentities(await readFile(file), () => askPassphrase(file))
  } catch (error) {
    if (error instanceof NoIdentity) throw new CommandError(`${file} ${IDENTITY_WORDS[error.problem]}`)
    const code = errnoOf(error)
    if (code === undefined) throw error
    throw new CommandError(`${file} cannot be read (${code})`)
  }
}
