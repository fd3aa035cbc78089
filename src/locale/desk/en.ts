/** Sentences of the desk: keys `desk.…`. */
export const desk = {
  'desk.nav': 'Pages of the desk',
  'desk.nav.appeals': 'Appeals',
  'desk.nav.log': 'Log',
  'desk.nav.account': 'Account',
  'desk.sign_out': 'Sign out',

  'desk.tokens.heading': 'Tokens',
  'desk.tokens.lead':
    'A token lets a program of yours into the staff API, without a person signing in. Whoever holds it can do what it can: it belongs into a program’s settings, and nowhere else.',
  'desk.tokens.stay': 'When a person leaves the team, tokens stay: end those that the person has seen.',
  'desk.tokens.none': 'There is no token.',
  'desk.tokens.unnamed': 'Name cannot be read',
  'desk.tokens.until': 'works until {day}',
  'desk.tokens.used': 'last used on {day}',
  'desk.tokens.unused': 'never used',
  'desk.tokens.read': 'only reads',
  'desk.tokens.write': 'reads and changes',
  'desk.tokens.step_up': 'also does what asks people for a fresh code',
  'desk.tokens.new': 'A new token',
  'desk.tokens.name': 'What it is for',
  'desk.tokens.name.hint': 'At most 60 characters, no names of people. Stored encrypted.',
  'desk.tokens.name.missing': 'Write in a few words what it is for, without addresses and links',
  'desk.tokens.role': 'Role',
  'desk.tokens.role.missing': 'Choose a role',
  'desk.tokens.role.none': 'Choose',
  'desk.tokens.writes':
    'It may also change things, as its role may. What asks people for a fresh code stays closed to it.',
  'desk.tokens.days': 'For how many days',
  'desk.tokens.days.wrong': 'Write a whole number from 1 to 365',
  'desk.tokens.make': 'Make a token',
  'desk.tokens.made': 'Your new token',
  'desk.tokens.made.text': 'It is shown only now. Copy it into the program, then leave this page.',
  'desk.tokens.made.how': 'The program sends it with each request:',
  'desk.tokens.back': 'To all tokens',
  'desk.tokens.end': 'End it',
  'desk.tokens.end.heading': 'End this token?',
  'desk.tokens.end.text':
    'From the next request on the program is a stranger. This cannot be undone, but a new token can be made.',
  'desk.tokens.ended': 'The token has ended.',
  'desk.front.title': 'Appeals',
  'desk.front.waits': 'What waits',
  'desk.waits.names': '{n, plural, one {# name waits for a look} other {# names wait for a look}}',
  'desk.waits.reports':
    '{n, plural, one {# name that somebody reported waits for a decision} other {# names that somebody reported wait for a decision}}',
  'desk.front.since': 'since {day}',
  'desk.front.nothing': 'Nothing waits for you. Names to look at and reports appear here, the oldest first.',
  'desk.waits.staff_key': 'The staff key is missing: nobody can sign in at the desk',
  'desk.waits.key_store': 'The server cannot read its keys: nobody can sign',
  'desk.waits.appeal_key': 'The key of an appeal is missing: nobody can sign it',
  'desk.waits.untrusted_keys':
    'The keys for names are not those that were proven to this server: names that only the organisers see cannot be given',
  'desk.waits.few_keys': 'Fewer than two keys for names are proven: names that only the organisers see cannot be given',
  'desk.waits.unproven_keys':
    '{n, plural, one {# key for names was added and is not proven} other {# keys for names were added and are not proven}}',
  'desk.waits.set_aside':
    '{n, plural, one {# confirmed signature could not be counted} other {# confirmed signatures could not be counted}}',
  'desk.waits.letters':
    '{n, plural, one {# letter of this server was refused} other {# letters of this server were refused}}',
  'desk.ask.doctor': 'Whoever runs the server sees what to do with this command:',
  'desk.ask.kept': 'Nothing is lost. Whoever runs the server sees more with this command:',
  'desk.ask.add': 'Two people of yours have a key each. Whoever runs the server adds the keys with this command:',
  'desk.ask.prove':
    'The holder opens the challenge, and tells the answer to whoever runs the server, who gives it to this command:',
  'desk.front.nothing_of_names': 'Nothing waits for you. Others of your team look at names and reports.',
  'desk.front.none': 'There is no appeal yet. Whoever runs the server makes one of a file with this command:',
  'desk.front.drafts': 'Nothing can be signed yet. Whoever runs the server opens a draft with this command:',
  'desk.front.draft': 'draft',
  'desk.front.open': 'can be signed',
  'desk.front.closed': 'closed',
  'desk.front.archived': 'archived',
  'desk.front.protected': 'protected',
  'desk.nav.team': 'Team',
  'desk.team.members': 'Members',
  'desk.team.lead': 'Press a handle to change a role, to help after a loss, or to remove somebody.',
  'desk.team.you': 'you',
  'desk.team.since': 'since {day}',
  'desk.team.no_factor': 'No app for codes is set up: this account cannot sign in.',
  'desk.team.factor': 'With an app for codes',
  'desk.team.invitations': 'Open invitations',
  'desk.team.no_invitations': 'No invitation is open.',
  'desk.team.until': 'Works until {time}.',
  'desk.team.letter.waiting': 'The letter waits to be sent.',
  'desk.team.letter.sent': 'The letter has left us.',
  'desk.team.letter.refused':
    'The mail company did not take the letter: hand the link over yourself, or invite with another address.',
  'desk.team.letter.none': 'No letter carries this link: hand it over yourself.',
  'desk.team.show_link': 'Copy the link',
  'desk.team.take_back': 'Take back',
  'desk.team.tokens': 'Tokens for programs',
  'desk.team.done.taken_back': 'The invitation is taken back: its link works no more.',
  'desk.team.done.role': 'The role is changed. All sessions of that account have ended.',
  'desk.team.done.removed':
    'The account is removed, and its sessions have ended. Look at the open invitations and the tokens, too, and take back what you do not know.',
  'desk.role.owner': 'Everything: texts, names, lists, keys, the team.',
  'desk.role.editor': 'Writes and opens appeals, and looks at names.',
  'desk.role.moderator': 'Looks at names and reports, and holds or removes signatures.',
  'desk.role.exporter': 'Sees the numbers, and takes out lists of signatures.',
  'desk.invite.heading': 'Invite somebody',
  'desk.invite.text':
    'You make a link that works once, for 72 hours. Behind it the person chooses a handle and a passphrase, and sets up an app for codes.',
  'desk.invite.address': 'E-mail address (optional)',
  'desk.invite.address_hint':
    'We send the link there, in the language of this page, and keep the address, encrypted, for letters about the account. Without an address you hand the link over yourself.',
  'desk.invite.button': 'Make the invitation',
  'desk.link.heading': 'The link of the invitation',
  'desk.link.text':
    'With it one person gets an account; role: {role}. Anybody who has it can take that place first: hand it over by a way that you trust, and to nobody else.',
  'desk.member.own': 'This is your own account. With another role you lose this page, and your sessions end.',
  'desk.member.role_text': 'Another role ends all sessions of the account. The person signs in again.',
  'desk.member.role_button': 'Change the role',
  'desk.member.remove': 'Remove from the team',
  'desk.remove.heading': 'Remove {handle}?',
  'desk.remove.will':
    'This will delete the account; role: {role}. Its sessions end at once, and nobody can sign in with it any more.',
  'desk.remove.stays':
    'What was done with it stays on the log, as done by a former member. The way back is a new invitation.',
  'desk.remove.own': 'This is your own account: you leave the team.',
  'desk.remove.button': 'Remove',
  'desk.last_owner.heading': 'The last owner stays',
  'desk.last_owner.text':
    '{handle} is the only owner of the campaign. Without one nobody could invite, change roles or help after a loss. Nothing was changed.',
  'desk.last_owner.way': 'First make another member an owner, or invite one. Then come back.',
  'desk.reset.heading': 'Help {handle} after a loss',
  'desk.reset.link': 'Help after a loss',
  'desk.reset.text':
    'Be sure that it is this person who asks: meet, or talk on the phone. A letter, if the account has an address, and each page of the account say what you begin here. For 24 hours the person and every owner can stop it, and until then everything stays as it is.',
  'desk.reset.what': 'What is lost',
  'desk.reset.factor': 'The app for codes',
  'desk.reset.factor_hint':
    'After 24 hours a letter leads to a page that asks for the passphrase and sets up a new app. If the account has no address, you hand the link over yourself.',
  'desk.reset.both': 'App and passphrase',
  'desk.reset.both_hint':
    'After 24 hours the page of the team shows a link that sets both anew. It is never mailed: you hand it over in person.',
  'desk.reset.button': 'Begin the 24 hours',
  'desk.reset.waits.factor': 'A new app was asked for. It can be stopped until {time}.',
  'desk.reset.waits.both': 'A new passphrase and a new app were asked for. It can be stopped until {time}.',
  'desk.reset.stop': 'Stop this',
  'desk.reset.ready': 'The 24 hours are over: hand the link over.',
  'desk.reset.no.reset_waits':
    'Something of this account waits already. The page of the team shows what owners have asked for; a change that the person asked for shows on the account’s own pages.',
  'desk.reset.no.letters_spent':
    'Three such letters have gone to this person today, and of a fourth nobody would hear. Nothing has begun: come back tomorrow.',
  'desk.reset.no.own_account':
    'Nobody resets the own account here. Sign in with a recovery code, or ask another owner.',
  'desk.reset.no.title': 'Nothing has begun',
  'desk.team.done.reset_asked': 'The 24 hours have begun. The person is told, and here every owner can stop it.',
  'desk.team.done.reset_stopped': 'It is stopped: the account stays as it was. Its person is told.',
  'desk.team.done.nothing': 'There was nothing left to stop: somebody else stopped it, or its 24 hours are over.',
  'desk.handover.heading': 'The link for {handle}',
  'desk.handover.text':
    'It works once, and gives the account new means of signing in; all its sessions then end. Hand it over in person, and to nobody else.',
} as const

/** The same sentences in another language. */
export type DeskMessages = Record<keyof typeof desk, string>
