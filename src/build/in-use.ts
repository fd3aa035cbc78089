import { readdirSync, readlinkSync } from 'node:fs'

/**
 * Names of the builds that processes of this machine run: each keeps the folder of its build open. Only Linux tells, of
 * the processes of other users only root.
 */
export function buildsInUse(): Set<string> {
  const used = new Set<string>()
  for (const process of namesIn('/proc').filter((name) => /^\d+$/.test(name)))
    for (const file of namesIn(`/proc/${process}/fd`)) {
      const [, build] = /\/dist\/([0-9a-f]{16})$/.exec(targetOf(`/proc/${process}/fd/${file}`)) ?? []
      if (build) used.add(build)
    }
  return used
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
