/** Names and reports on the desk: keys `names.…`. */
export const deskNames = {
  'names.title': 'Names',
}
