/** Lists that leave the house, on the desk: keys `lists.…`. */
export const deskLists = {
  'lists.title': 'Lists',
}
