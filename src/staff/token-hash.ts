import { digest } from '../core/crypto.ts'
import type { Token } from '../core/secret-text.ts'

/** The hash by which a token of the staff API is found, so that its row does not reveal it. */
export const tokenHash = (token: Token): Buffer => digest('staff api token', token)
