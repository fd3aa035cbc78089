/** An appeal's overview on the desk: keys `overview.…`. */
export const deskOverview = {
  'overview.title': 'Overview',
}
