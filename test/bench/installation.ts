import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseAppealFile } from '../../src/appeals/appeal-file.ts'
import { importAppeal } from '../../src/appeals/import-appeal.ts'
import { openAppeal } from '../../src/appeals/open-appeal.ts'
import { parseConfig } from '../../src/config.ts'
import type { Token } from '../../src/core/secret-text.ts'
import { manifesto } from '../../src/demo/manifesto.ts'
import type { Deps } from '../../src/deps.ts'
import { openDeps } from '../../src/platform/open-deps.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { freePort, startPostgres } from '../support/postgres-server.ts'
import { CAMPAIGN, makeCampaign, settled } from '../support/world.ts'
import { recordCommitTimes } from './commit-times.ts'
import { type Server, startServer } from './processes.ts'
import { confirmAll, signMany } from './signers.ts'
import type { Undo } from './undo.ts'

/** A complete installation: PostgreSQL, keys, an appeal that many have signed, and the server. */
export interface Installation {
  server: Server
  url: string
  slug: string
  appealId: string
  /** The deps of another process on the same database and keys. */
  deps: Deps
  /** Tokens of letters that nobody has confirmed yet. */
  tokens: Token[]
}

/** Starts an installation with `signed` settled signatures and `waiting` letters that are not confirmed yet. */
export async function install({ signed = 2_000, waiting = 0 }, undo: Undo): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-bench-'))
  undo.add(() => rmSync(folder, { recursive: true, force: true }))
  const postgres = await startPostgres()
  undo.add(postgres.stop)
  await recordCommitTimes(postgres)
  const port = await freePort()
  const env = {
    PORT: `${port}`,
    DATABASE_URL: postgres.url,
    SECRET_KEY: randomBytes(32).toString('base64'),
    KEY_DIR: join(folder, 'keys'),
    SIGN_LIMIT: '0',
    STREAM_LIMIT: '100000/100000',
    LOG_LEVEL: 'error',
  }
  const { deps, close } = await openDeps(parseConfig(env), { schema: 'migrate' })
  undo.add(close)
  const { slug, appealId } = await publish(deps)
  const tokens = await signMany(deps, slug, signed + waiting)
  await confirmAll(deps, tokens.splice(0, signed))
  await settled(deps, slug)
  return { server: await startServer(env, undo), url: `http://127.0.0.1:${port}`, slug, appealId, deps, tokens }
}

/** Opens the demo's manifesto as an appeal of an ordinary campaign. */
async function publish(deps: Deps): Promise<{ slug: string; appealId: string }> {
  await makeCampaign(deps)
  const draft = parseAppealFile(manifesto)
  await importAppeal(deps, OPERATOR, { campaign: CAMPAIGN, draft })
  const { id } = await openAppeal(deps, OPERATOR, { slug: draft.slug })
  return { slug: draft.slug, appealId: id }
}
