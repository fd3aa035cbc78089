import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { missing, NEEDS } from './peers.ts'

// Runs the tests whose peers npm does not bring, and says loudly which of them this machine lacks. Arguments go to Vitest.
const files = Object.entries(NEEDS).map(([file, needs]) => ({ file: `test/peers/${file}`, lacks: missing(needs) }))
const there = files.filter(({ lacks }) => lacks.length === 0).map(({ file }) => file)

const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/peers/vitest.config.ts']
const root = fileURLToPath(new URL('../..', import.meta.url))
const { status } =
  there.length === 0
    ? { status: 0 }
    : spawnSync(process.execPath, [...vitest, ...there, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })

for (const { file, lacks } of files)
  if (lacks.length > 0) console.log(`NOT RUN: ${file}, since this machine lacks ${lacks.join(', ')}`)
console.log(`peers: ${there.length} of ${files.length} files of tests could run here`)
process.exitCode = status ?? 1
