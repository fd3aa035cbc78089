import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A file of tests here, and what of the machine it needs beside what npm brings. */
export const NEEDS: Record<string, string[]> = {
  'backup.test.ts': ['root', 'setpriv', 'bash', 'age', 'age-keygen', 'postgresql'],
  'caddy.test.ts': ['caddy'],
  'full-disk.test.ts': ['root', 'mount'],
  'libreoffice.test.ts': ['soffice'],
  'list-check.test.ts': ['jq', 'sort', 'sha256sum'],
  'pgbouncer.test.ts': ['pgbouncer'],
  'settings-file.test.ts': ['root', 'setpriv'],
  'sslmode.test.ts': ['openssl'],
  'unit.test.ts': ['systemd-analyze'],
  'unseal-disk.test.ts': ['root', 'mount'],
  'unseal.test.ts': ['age', 'age-keygen', 'script'],
}

/** The part of `needs` that this machine lacks: programs, `postgresql` with server and client programs, `root`. */
export const missing = (needs: string[]): string[] => needs.filter((need) => !isHere(need))

function isHere(need: string): boolean {
  if (need === 'root') return process.getuid?.() === 0
  if (need === 'postgresql') return postgresPrograms() !== undefined
  return [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'].some((folder) => mayRun(join(folder, need)))
}

/** The folder with the programs of the newest PostgreSQL of the system: server, pg_dump and pg_restore fit each other. */
export function postgresPrograms(): string | undefined {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return undefined
  return readdirSync(root)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(root, version, 'bin'))
    .find((bin) => ['initdb', 'postgres', 'pg_dump', 'pg_restore'].every((program) => mayRun(join(bin, program))))
}

function mayRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
