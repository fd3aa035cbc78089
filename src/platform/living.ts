import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { errnoOf } from './errno.ts'

/**
 * The start time of a process, as the system words it: a later process with the same pid has another start time.
 * Undefined when no such process lives (a zombie is not living). Empty where the system tells only that the pid lives.
 */
export function processStart(pid: number): string | undefined {
  if (process.platform === 'linux') return startOnLinux(pid)
  if (process.platform === 'win32') return isThere(pid) ? '' : undefined
  const { status, stdout } = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' })
  if (status === null) return isThere(pid) ? '' : undefined
  const [, state, start] = /^\s*(\S+)\s+(.*\S)\s*$/.exec(stdout) ?? []
  return state === undefined || state.startsWith('Z') ? undefined : start
}

function startOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The program's name stands in brackets and may hold any character: the other fields follow the last bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state, ticks] = [fields[0], fields[19]]
    if (state === 'Z' || state === 'X') return undefined
    // Ticks count from the boot, so the id of the boot is needed to make them unique.
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()} ${ticks}`
  } catch {
    return undefined
  }
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errnoOf(error) === 'EPERM'
  }
}
