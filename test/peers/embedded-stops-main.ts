import { parseConfig } from '../../src/config.ts'
import { openDeps } from '../../src/platform/open-deps.ts'

// Needs a new file of the write-ahead log, as months of signing do, and then waits for answers that never come.
const { pool } = await openDeps(parseConfig(process.env), {
  role: 'server',
  stopped(line) {
    process.stderr.write(`${line}\n`)
    process.exit(1)
  },
})
for (;;) {
  await pool.query('select pg_switch_wal()')
  await pool.query('update clock_watch set doubt = doubt').catch(() => undefined)
}
