import { lostLink } from '../lost-link.ts'

/** Leads to `<origin>/r/<token>`, where a signer takes new own links. */
export const recovery = lostLink('recovery', '/r')
