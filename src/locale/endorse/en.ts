/** For an organisation: pages of its representative and letters, keys `endorse.…`. */
export const endorse = {
  'endorse.error.name': 'Write the name of the organisation',
  'endorse.error.name_long': 'The name can have 300 characters: shorten it',
  'endorse.error.website': 'Write the address of a public page, like https://example.org',
  'endorse.error.website_long': 'The address can have 2048 characters: shorten it',
  'endorse.error.contact': 'Write your name',
  'endorse.error.role': 'Write your role in the organisation',
  'endorse.error.consent': 'Tick the box if you may endorse for the organisation',
  'endorse.title': 'Endorse as an organisation',
}
