import { spawnSync } from 'node:child_process'
import { appendFileSync, chmodSync, mkdtempSync, rmdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export interface SmallDisk {
  folder: string
  /** Fills the disk, to its last page or up to some bytes. */
  fill(leaving?: number): void
  makeRoom(): void
  /** Makes the disk read-only, as Linux does after an error of it, or writable again. */
  mount(as: 'ro' | 'rw'): void
}

/** Mounts a tmpfs of that size, which everybody may write to, until the test ends. */
export function smallDisk(megabytes: number): SmallDisk {
  // Not below the folder of the run, which only its own user may enter.
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { encoding: 'utf8' })
  if (mounted.status !== 0) throw new Error(`mount: ${mounted.stderr}`)
  onTestFinished(() => {
    spawnSync('umount', ['--lazy', folder])
    rmdirSync(folder)
  })
  chmodSync(folder, 0o777)
  const filler = join(folder, 'filler')
  return {
    folder,
    fill(leaving = 0) {
      const bytes = Buffer.alloc(1024 ** 2, 1)
      for (let size = bytes.length; size >= 4096; size /= 2) {
        const { bavail, bsize } = statfsSync(folder)
        for (let left = bavail * bsize - leaving; left >= size; left -= size)
          appendFileSync(filler, bytes.subarray(0, size))
      }
    },
    makeRoom: () => rmSync(filler, { force: true }),
    mount(as) {
      const { status, stderr } = spawnSync('mount', ['-o', `remount,${as}`, folder], { encoding: 'utf8' })
      if (status !== 0) throw new Error(`mount: ${stderr}`)
    },
  }
}
