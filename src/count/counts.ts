/** The exact counts of an appeal, which only settle writes. */
export interface Counts {
  public: number
  private: number
  anonymous: number
  imported: number
  held: number
  heldSince: string | null
  asOf: Date
}

/**
 * The published counts; null is withheld. `confirmed = public + private + anonymous`, `total = confirmed + imported`.
 */
export interface PublicCounts {
  total: number | null
  confirmed: number | null
  public: number | null
  private: number | null
  anonymous: number | null
  imported: number
  goal: number | null
  /** The time of the last change of these counts, ISO 8601. */
  asOf: string
}
