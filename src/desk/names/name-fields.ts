/** A decision about a name as the page showed it. */
export interface SeenDecision {
  as: 'keep' | 'hide'
  id: string
  version: string
}

/** A decision of the page that was just made or taken back, with the version that it left. */
export interface MadeDecision {
  as: (typeof MADE_AS)[number]
  id: string
  version: string
  /** It closed reports, which an undo opens again. */
  closedReports: boolean
}

export const MADE_AS = ['keep', 'hide', 'undo'] as const

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const VERSION = '[0-9a-f]{8}'
const SEEN = new RegExp(`^(${ID})@(${VERSION})$`)
const MADE = new RegExp(`^(${MADE_AS.join('|')}):(${ID})@(${VERSION})(:reports)?$`)

/** The value of a button or hidden field that decides about the name as it was seen. */
export const seenField = ({ id, version }: { id: string; version: string }): string => `${id}@${version}`

/** The value of a hidden field that tells of a decision made. */
export const madeField = ({ as, id, version, closedReports }: MadeDecision): string =>
  `${as}:${id}@${version}${closedReports ? ':reports' : ''}`

/** Reads what `seenField` wrote; undefined for any other text. */
export function seenIn(text: string): { id: string; version: string } | undefined {
  const [, id, version] = SEEN.exec(text) ?? []
  return id && version ? { id, version } : undefined
}

/** Reads what `madeField` wrote; undefined for any other text. */
export function madeIn(text: string): MadeDecision | undefined {
  const [, wanted, id, version, reports] = MADE.exec(text) ?? []
  const as = MADE_AS.find((one) => one === wanted)
  return as && id && version ? { as, id, version, closedReports: reports !== undefined } : undefined
}
