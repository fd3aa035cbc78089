/** The public list of organisations: keys `organisations.…`. */
export const organisations = {
  'organisations.title': 'Organisations',
}
