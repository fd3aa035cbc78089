import { spawn } from 'node:child_process'
import { cpSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from '../support/folders.ts'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PARTS = ['src', 'sql', 'package.json', 'package-lock.json', 'tsconfig.json']

/** A copy of the project's source, not built yet, with the packages that are installed here. */
export function projectCopy(): string {
  const folder = temporaryFolder()
  for (const part of PARTS) cpSync(join(ROOT, part), join(folder, part), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

/** The folders of `dist/` that hold a whole build. */
export const builds = (root: string): string[] =>
  readdirSync(join(root, 'dist')).filter((name) => /^[0-9a-f]{16}$/.test(name))

export interface Ended {
  code: number | null
  out: string
  err: string
}

/** Runs Node with these arguments, as the given user where one is named. */
export function node(
  args: string[],
  cwd: string,
  { uid, env = {} }: { uid?: number; env?: Record<string, string> } = {},
) {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid, gid: uid }),
  })
  const ended: Ended = { code: null, out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    ended.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    ended.err += text
  })
  const done = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ ...ended, code })))
  return { pid: child.pid as number, kill: () => child.kill('SIGKILL'), done }
}

export const build = (root: string): Promise<Ended> => node(['src/build.ts'], root).done
export const help = (root: string): Promise<Ended> => node(['dist/cli.js', '--help'], root).done
