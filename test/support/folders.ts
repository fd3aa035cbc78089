import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'

/** A new empty folder, removed at the end of the run. */
export const temporaryFolder = (): string => mkdtempSync(join(inject('temporary'), 'folder-'))
