/** For an organisation: pages of its representative and letters, keys `endorse.…`. */
export const endorse = {
  'endorse.title': 'Endorse as an organisation',
}
