import { createApp } from './app.ts'
import { risksOf } from './config/risks.ts'
import { type Config, parseConfig } from './config.ts'
import { SECOND } from './core/clock.ts'
import { seedDemo } from './demo/seed.ts'
import type { Log } from './deps.ts'
import { clearLeases } from './outbox/queue-store.ts'
import { readAssets } from './platform/assets-files.ts'
import { startBackground } from './platform/background.ts'
import { demoIdentitiesIn } from './platform/demo-identities.ts'
import { explain } from './platform/explain.ts'
import { openDeps } from './platform/open-deps.ts'
import { serve } from './platform/serve.ts'

/** Milliseconds that a stop leaves to requests under way, and milliseconds that the whole stop may take. */
const DRAIN = 10 * SECOND
const STOP = 25 * SECOND

if (process.argv.length > 2) {
  process.stderr.write('the server takes no arguments: its settings are environment variables, see the README\n')
  process.exit(2)
}
try {
  await start(parseConfig(process.env))
} catch (error) {
  process.stderr.write(`${explain(error)}\n`)
  process.exit(1)
}

async function start(config: Config): Promise<void> {
  const opened = await openDeps(config, { role: 'server', stopped })
  try {
    endOnFault(opened.deps.log)
    for (const { setting, found } of risksOf(config)) opened.deps.log.warn('settings.risky', { setting, found })
    // No other process can hold letters of the embedded database: letters leased by a killed process can leave at once.
    if (config.database.kind === 'embedded') await clearLeases(opened.deps.db)
    if (config.demo) await seedDemo(opened.deps, demoIdentitiesIn(config.keyDir, opened.deps.clock))
    const assets = await readAssets()
    const background = startBackground(opened.deps)
    try {
      const serving = await serve(createApp(background.deps, assets).fetch, config.port, config.host)
      stopOnSignal(opened.deps.log, async () => {
        opened.deps.streams.end()
        await serving.close(DRAIN)
        await background.stop()
        await opened.close()
      })
    } catch (error) {
      await background.stop()
      throw error
    }
  } catch (error) {
    await opened.close()
    throw error
  }
  const { demoStaff } = opened.deps
  const desk = demoStaff ? `Staff  ${config.staffUrl}/staff/demo/${demoStaff.token}\n` : ''
  process.stdout.write(`Open ${config.publicUrl}\n${desk}`)
}

/** Ends the process soon, but lets answers that are ready go out. */
function stopped(line: string): void {
  process.stderr.write(`${line}\n`)
  setTimeout(() => end(1), SECOND)
}

/** Calls `stop` and ends the process at the first SIGTERM or SIGINT; npm may pass the same signal on twice. */
function stopOnSignal(log: Log, stop: () => Promise<void>): void {
  let stopping = false
  const onSignal = () => {
    if (stopping) return
    stopping = true
    setTimeout(() => end(1), STOP).unref()
    stop().then(
      () => end(0),
      (error) => {
        log.error('stop.failed', { reason: explain(error) })
        end(1)
      },
    )
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
}

/** Ends the process on an uncaught error. Only the name and place are logged, since the message may hold data. */
function endOnFault(log: Log): void {
  const fault = (error: unknown) => {
    const stack = error instanceof Error ? (error.stack ?? '') : ''
    const at = stack.split('\n').find((line) => line.startsWith('    at '))
    log.error('fault', { name: error instanceof Error ? error.name : 'unknown', at: at?.trim() })
    end(1)
  }
  process.on('uncaughtException', fault)
  process.on('unhandledRejection', fault)
}

function end(code: number): never {
  process.exit(code)
}
