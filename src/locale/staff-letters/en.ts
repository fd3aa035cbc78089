/** Letters to staff: keys `letter.staff_…`. */
export const staffLetters = {
  'letter.staff_invite.subject': 'An invitation',
  'letter.staff_invite.invited':
    'Somebody asks you to help with a campaign. The page behind this link says which one and with what:',
  'letter.staff_invite.not_you': 'If you do not know of this, do nothing: without you nothing happens.',
  'letter.staff.subject': 'About your account',
  'letter.staff.agreed': 'If this is what you want, do nothing.',
  'letter.staff_passphrase.asked':
    'Somebody asked for a new passphrase for your account. The page behind this link takes one, together with a code from your app or a recovery code:',
  'letter.staff_passphrase.not_you': 'If it was not you, do nothing: your passphrase stays good.',
  'letter.staff_reset_waiting.factor':
    'Somebody of your team asked for a reset of your app for codes. Until {time} the page behind this link stops it:',
  'letter.staff_reset_waiting.both':
    'Somebody of your team asked for a reset of your passphrase and your app for codes. Until {time} the page behind this link stops it:',
  'letter.staff_factor.ready':
    'You can set up a new app for codes now. The page behind this link asks for your passphrase first:',
  'letter.staff_factor.not_you': 'If you still have your app, do nothing: it stays good.',
  'letter.staff_address.given':
    'This address was given for letters about an account. The page behind this link confirms that it is yours:',
  'letter.staff_address_old.changing':
    'Another address was given for letters about your account. Until {time} the page behind this link stops the change:',
  'letter.staff_changed.passphrase': 'Your account has a new passphrase ({day}).',
  'letter.staff_changed.factor': 'Your account has another app for codes ({day}).',
  'letter.staff_changed.codes': 'Your account has new recovery codes ({day}).',
  'letter.staff_changed.address':
    'Your account has another address for letters ({day}). None about it comes here any more.',
  'letter.staff_changed.link': 'Whoever runs the server made a link for a new way in to your account ({day}).',
  'letter.staff_changed.access':
    'Your account has a new passphrase, another app for codes and new recovery codes ({day}).',
  'letter.staff_changed.not_you': 'If it was without you, this page says what to do:',
  'letter.staff_daily.subject': 'What waits for you',
  'letter.staff_daily.waits': 'This waits for you:',
  'letter.staff_daily.nothing': 'Nothing waits for you. That is why this letter comes only once a week.',
  'letter.staff_daily.desk': 'You find it at the desk:',
  'letter.staff_daily.head':
    'The log of the campaign is recognised by the line below. Keep the line somewhere else: if somebody cuts or rewrites the log, whoever runs the server sees it.',
  'letter.staff_daily.off': 'You can switch these letters off on the page “Account” at the desk.',
} as const

/** The same sentences in another language. */
export type StaffLetterMessages = Record<keyof typeof staffLetters, string>
