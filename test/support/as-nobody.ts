import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { NOBODY } from './postgres-server.ts'

/** Runs `work` as a user without special rights where this process is root's. */
export async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(NOBODY)
  try {
    return await work()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

/** A temporary folder for such a user: below the folder of the run only its own user may enter. */
export function folderForAll(): string {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-folder-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Gives a folder, with all in it, to that user where this process is root's. */
export function giveToNobody(folder: string): void {
  if (process.geteuid?.() !== 0) return
  for (const name of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })])
    chownSync(join(folder, name), NOBODY, NOBODY)
}
