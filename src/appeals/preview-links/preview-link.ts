import { DAY } from '../../core/clock.ts'
import { digest } from '../../core/crypto.ts'
import type { Token } from '../../core/secret-text.ts'

/** How long a preview link works, then rounded up to the full hour. */
export const PREVIEW_LINK_TIME = 14 * DAY

/** The id of the row of a preview link: a SHA-256 hash, so that the row does not reveal the token. */
export const previewLinkId = (token: Token): Buffer => digest('preview', token)
