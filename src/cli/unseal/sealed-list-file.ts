import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { BrokenList } from '../../exports/broken-list.ts'
import { errnoOf } from '../../platform/errno.ts'
import { CommandError } from '../command-error.ts'
import { LIST_WORDS } from './unseal-words.ts'

/** Reads a sealed list from its file. A CommandError says in one line what is wrong with it. */
export async function fromListFile<T>(
  file: string,
  read: (bytes: AsyncIterable<Uint8Array>) => Promise<T>,
): Promise<T> {
  try {
    // It is read twice, to be checked and to be opened: a pipe cannot be.
    if (!(await stat(file)).isFile()) throw new CommandError(`${file} is no file`)
    return await read(createReadStream(file))
  } catch (error) {
    if (error instanceof BrokenList) throw new CommandError(`${file} ${LIST_WORDS[error.problem](error.line)}`)
    const code = errnoOf(error)
    if (code === undefined) throw error
    throw new CommandError(`${file} cannot be read (${code})`)
  }
}
