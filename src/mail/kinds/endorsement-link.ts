import { lostLink } from '../lost-link.ts'

/** Leads to `<origin>/e/<token>`, where a representative takes a new own link. */
export const endorsementLink = lostLink('endorsement_link', '/e')
