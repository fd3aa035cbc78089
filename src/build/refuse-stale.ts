import { fileURLToPath } from 'node:url'
import { hasSource, inputsHash } from './inputs.ts'

/** Ends the process when the source in `folder` is no longer the one that this program was built from. */
export function refuseStale(folder: URL, builtFrom: string): void {
  const root = fileURLToPath(folder)
  if (!hasSource(root) || inputsHash(root) === builtFrom) return
  process.stderr.write('dist/ was built from another source than the one that lies here: run `npm run build`\n')
  process.exit(1)
}
