/** Sentences that staff read: keys `staff.…` and `desk.…`. */
export const desk = {
  'staff.handle.form': 'A handle has 5 to 40 characters: small Latin letters, digits, hyphens and dots',
  'staff.passphrase.short': 'A passphrase has at least 12 characters',
  'staff.passphrase.long': 'A passphrase has at most 256 characters',
  'staff.passphrase.common': 'Many people use this passphrase, so it is guessed first. Choose another one',
  'staff.passphrase.guessable':
    'The passphrase holds your handle or the title of an appeal, which others know. Choose another one',

  'desk.front.title': 'Appeals',
  'desk.front.waits': 'What waits',
  'desk.front.names': '{n, plural, one {# name waits for a look} other {# names wait for a look}}',
  'desk.front.reports':
    '{n, plural, one {# name that somebody reported waits for a decision} other {# names that somebody reported wait for a decision}}',
  'desk.front.since': 'since {day}',
  'desk.front.nothing': 'Nothing waits for you. Names to look at and reports appear here, the oldest first.',
  'desk.front.none': 'There is no appeal yet. Whoever runs the server makes one of a file with this command:',
  'desk.front.drafts': 'Nothing can be signed yet. Whoever runs the server opens a draft with this command:',
  'desk.front.draft': 'draft',
  'desk.front.open': 'can be signed',
  'desk.front.closed': 'closed',
  'desk.front.archived': 'archived',
  'desk.front.protected': 'protected',
} as const

/** The same sentences in another language. */
export type DeskMessages = Record<keyof typeof desk, string>
