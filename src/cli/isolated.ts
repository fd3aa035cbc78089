const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** The text of a signer for one line of the terminal: right-to-left words leave the columns around them in their order. */
export const isolated = <Text extends string | null>(text: Text): Text | string =>
  text !== null && RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text
