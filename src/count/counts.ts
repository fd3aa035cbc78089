/** The exact counts of an appeal, as settle keeps them. */
export interface Counts {
  public: number
  private: number
  anonymous: number
  imported: number
  held: number
  heldSince: string | null
  asOf: Date
}

/** The counts as anyone may see them: null is held back. `confirmed = public + private + anonymous`, `total = confirmed + imported`. */
export interface PublicCounts {
  total: number | null
  confirmed: number | null
  public: number | null
  private: number | null
  anonymous: number | null
  imported: number
  organisations: number
  goal: number | null
  /** ISO 8601: when these numbers last changed. */
  asOf: string
}
