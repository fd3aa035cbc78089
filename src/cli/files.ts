import { open, readFile, stat } from 'node:fs/promises'
import { CommandError } from './command-error.ts'

const LARGEST = 4_000_000

/** Reads a file, or standard input for `-`, as UTF-8. Refuses (`invalid`) an absent or too large file, and non-text. */
export async function readText(file: string): Promise<string> {
  const bytes = file === '-' ? await readStandardInput() : await readBounded(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw unreadable(file, 'is not text in UTF-8')
  }
}

/** Writes a file that only its owner can read. Throws a CommandError rather than overwrite: a lost identity loses names. */
export async function writeSecret(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'EEXIST' ? 'exists already, and is not overwritten' : `cannot be written (${error.code})`
    throw new CommandError(`${file} ${why}`)
  })
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function readBounded(file: string): Promise<Buffer> {
  try {
    if ((await stat(file)).size > LARGEST) throw unreadable(file, 'is too large')
    return await readFile(file)
  } catch (error) {
    if (error instanceof CommandError) throw error
    throw unreadable(file, `cannot be read (${(error as NodeJS.ErrnoException).code})`)
  }
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk)
    size += chunk.length
    if (size > LARGEST) throw unreadable('standard input', 'is too large')
  }
  return Buffer.concat(chunks)
}

const unreadable = (file: string, why: string) => new CommandError(`${file} ${why}`)
