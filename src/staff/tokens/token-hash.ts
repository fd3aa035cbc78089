import { keyedHash } from '../../core/crypto.ts'
import type { Token } from '../../core/secret-text.ts'
import type { Deps } from '../../deps.ts'

/** The hash by which a token of the staff API is found: its row does not reveal it, and the database alone makes none. */
export const tokenHash = ({ secrets }: Pick<Deps, 'secrets'>, token: Token): Buffer =>
  keyedHash(secrets.access, 'api token', token)
