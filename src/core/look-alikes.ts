/** Dots that are no full stop; a middle dot between two l is Catalan spelling. */
const DOTS = /[\u2022\u2027\u2219\u22c5\u3002\u30fb\ua78f\u06d4\u0701\u0702]|(?<!l)\u00b7|\u00b7(?!l)/giu

/** The text with full-width letters and dots that only look like one in their plain form. For checks, never stored. */
export const withoutLookAlikes = (text: string): string => text.normalize('NFKC').replace(DOTS, '.')
