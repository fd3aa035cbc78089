const NARROW_NO_BREAK_SPACE = '\u202f'

/** A whole number with a narrow no-break space between groups of three digits, from four digits on: `4 213`. */
export const groups = (n: number): string => String(Math.trunc(n)).replace(/\B(?=(\d{3})+$)/g, NARROW_NO_BREAK_SPACE)

/** A whole number in groups; one below 0 with a minus sign. */
export const signed = (n: number): string => (n < 0 ? `−${groups(-n)}` : groups(n))
