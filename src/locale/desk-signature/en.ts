/** One signature on the desk: keys `signature.…`. */
export const deskSignature = {
  'signature.title': 'One signature',
}
