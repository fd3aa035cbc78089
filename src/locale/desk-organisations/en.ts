/** The desk's queue of organisations: keys `desk.organisations.…`. */
export const deskOrganisations = {
  'desk.organisations.title': 'Organisations',
}
