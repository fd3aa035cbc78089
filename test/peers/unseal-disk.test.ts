import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateX25519Identity } from 'age-encryption'
import { expect, test } from 'vitest'
import { command } from '../cli/command.ts'
import { headLine, listOf, privateLine, publicLine } from '../exports/make-list.ts'
import { temporaryFolder } from '../support/folders.ts'
import { smallDisk } from './small-disk.ts'

test.each(['csv', 'xlsx'])(
  'a disk that is full while names are written to %s: one line, and nothing is left on it',
  async (format) => {
    const disk = smallDisk(1)
    const folder = temporaryFolder()
    const identities = [await generateX25519Identity(), await generateX25519Identity()]
    const names = Array.from({ length: 20_000 }, () => publicLine(crypto.randomUUID(), crypto.randomUUID()))
    writeFileSync(join(folder, 'list.jsonl'), listOf([headLine(), await privateLine(identities, 'Anna'), ...names]))
    writeFileSync(join(folder, 'hanna.txt'), identities[0] ?? '')
    const args = ['unseal', join(folder, 'list.jsonl'), '--identity', join(folder, 'hanna.txt'), '-o', disk.folder]
    expect(await command({}, [...args, '--format', format])).toEqual({
      ...{ code: 1, out: '' },
      err: `error: the disk of ${disk.folder} is full (ENOSPC): make room and try again; nothing was left there\n`,
    })
    expect(readdirSync(disk.folder)).toEqual([])
  },
)
