import { readdirSync, readlinkSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Names of the builds in `dist` that processes of this machine run: each keeps the folder of its build open. A copy of the
 * project elsewhere may have builds of the same names. Only Linux tells, of the processes of other users only root.
 */
export function buildsInUse(dist: string): Set<string> {
  const used = new Set<string>()
  for (const process of namesIn('/proc').filter((name) => /^\d+$/.test(name)))
    for (const file of namesIn(`/proc/${process}/fd`)) {
      const [, build] = /\/dist\/([0-9a-f]{16})$/.exec(targetOf(`/proc/${process}/fd/${file}`)) ?? []
      if (build && isSame(`/proc/${process}/fd/${file}`, join(dist, build))) used.add(build)
    }
  return used
}

function isSame(folder: string, other: string): boolean {
  try {
    const [one, two] = [statSync(folder), statSync(other)]
    return one.dev === two.dev && one.ino === two.ino
  } catch {
    return false
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function targetOf(link: string): string {
  try {
    return readlinkSync(link)
  } catch {
    return ''
  }
}
