/** What came of unsealing a list. */
export interface Unsealed {
  /** Names that were opened and written. */
  names: number
  /** Private lines of epochs that none of the identities opens. */
  unopened: { epoch: number; n: number }[]
  /** Rows left out because a later list says that they are withdrawn. */
  withdrawnSince: number
  /** Names that look like one another: the same folded name and words. */
  duplicates: number
}
