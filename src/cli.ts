import { run } from './cli/run.ts'

process.exitCode = await run(process.argv.slice(2), process.env)
// An embedded database that did not open leaves the process with something to wait for.
process.stdout.write('', () => process.exit())
