/** Sentences about getting in: keys `staff.…`. */
export const staff = {
  'staff.handle': 'Handle',
  'staff.passphrase': 'Passphrase',
  'staff.recovery': 'Recovery code',
  'staff.recovery.hint': 'It takes the place of the code from the app. Each one works once.',
  'staff.no_app': 'No app at hand, or no tries left?',
  'staff.sign_in': 'Sign in',
  'staff.next': 'Next',
  'staff.back': 'Back',

  'staff.sign_in.heading': 'Sign in to the desk',
  'staff.sign_in.lead': 'For people who work for a campaign. To sign an appeal you need no account.',
  'staff.sign_in.forgotten': 'Passphrase or app lost?',
  'staff.sign_in.missing': 'Write your handle and your passphrase',
  'staff.sign_in.wrong':
    'Handle and passphrase do not belong together, or there were too many tries. Look at both once more. A recovery code lets you in at once; without one, wait a quarter of an hour',
  'staff.sign_in.ended': 'Your session has ended',
  'staff.sign_in.ended_text': 'Nothing was changed. Sign in, then do it once more.',

  'staff.code.heading': 'The code from your app',
  'staff.code': 'Six digits',
  'staff.code.hint': 'The app shows them beside “{campaign}”, and new ones every 30 seconds.',
  'staff.code.missing': 'Write the six digits, or a recovery code',
  'staff.code.wrong':
    'This code is wrong or was used before, or there were too many tries. Wait for the next one. A recovery code is always taken',
  'staff.code.not_you': 'Another account?',

  'staff.step_up.heading': 'Is it still you?',
  'staff.step_up.text':
    'What comes next needs a fresh code, in case somebody else holds this browser. It is good for ten minutes.',
  'staff.step_up.factor': 'You are about to change the app that makes your codes.',
  'staff.step_up.codes': 'You are about to make new recovery codes.',
  'staff.step_up.demo': 'In the demo no code is asked for: one press is enough.',
  'staff.step_up.button': 'Go on',

  'staff.sign_out.heading': 'Sign out?',
  'staff.sign_out.text': 'Your session in this browser ends.',
  'staff.signed_out.heading': 'You are signed out',
  'staff.signed_out.text':
    'This browser is still known to your account, so that strangers cannot use up its tries. It cannot get in without your passphrase and a code.',
  'staff.forget.button': 'Forget this browser',
  'staff.forget.text':
    'Not your own device? Let it forget: then it holds nothing of this site but its history, which only you can delete.',
  'staff.forgot.heading': 'This browser is forgotten',
  'staff.forgot.text': 'It holds nothing of this site any more but its history. Delete that, too.',

  'staff.forgotten.heading': 'When something is lost',
  'staff.forgotten.app': 'The app or the phone',
  'staff.forgotten.app_text':
    'Sign in with handle and passphrase, and give a recovery code in the place of the six digits. Then set up a new app under “Account”.',
  'staff.forgotten.passphrase': 'The passphrase',

  'staff.role.owner': 'owner',
  'staff.role.editor': 'editor',
  'staff.role.moderator': 'moderator',
  'staff.role.exporter': 'exporter',
  'staff.may.owner': 'You can do everything: texts, names, lists, keys, the team.',
  'staff.may.editor': 'You can write and open appeals, and look at names.',
  'staff.may.moderator': 'You can look at names and reports, and hold or remove signatures.',
  'staff.may.exporter': 'You can see the numbers, and take out lists of signatures.',

  'staff.access.title': 'Access to the desk',
  'staff.access.step': 'Step {n} of 3',
  'staff.access.invite': 'Your place at the desk',
  'staff.access.invite_text': 'The campaign {campaign} invites you. Your role: {role}.',
  'staff.access.reset': 'A new way in',
  'staff.access.reset_text':
    'For {handle} of the campaign {campaign}; role: {role}. Choose a new passphrase and set up the app anew. The old ones, the old recovery codes and all open sessions then end.',
  'staff.access.sees': 'Who sees what of you',
  'staff.access.sees.team': 'The team sees your handle, your role and, to the hour, what you do at the desk.',
  'staff.access.sees.nobody': 'Nobody sees your passphrase or the codes of your app.',
  'staff.access.sees.nothing': 'Your network address and your browser are not stored.',
  'staff.access.late': 'This page was open for too long. Begin once more',
  'staff.handle.hint':
    'You sign in with it, and the team sees it. Not your name! Two words are offered: add something of your own.',
  'staff.handle.form':
    'A handle has 5 to 40 characters: small Latin letters, digits, hyphens and dots, at least three of them letters or digits',
  'staff.handle.taken': 'Somebody has this handle already. Add something of your own',
  'staff.passphrase.hint': 'At least 12 characters; spaces are fine. The longer, the better.',
  'staff.passphrase.suggest': 'Suggest one',
  'staff.passphrase.show': 'Show',
  'staff.passphrase.hide': 'Hide',
  'staff.passphrase.suggested': 'Write these words down before you go on, or keep them in a password manager:',
  'staff.passphrase.short': 'A passphrase has at least 12 characters',
  'staff.passphrase.long': 'A passphrase has at most 256 characters',
  'staff.passphrase.common': 'Many people use this passphrase, so it is guessed first. Choose another one',
  'staff.passphrase.guessable':
    'The passphrase holds your handle or the title of an appeal, which others know. Choose another one',

  'staff.factor.heading': 'An app for codes',
  'staff.factor.text':
    'It makes six new digits every 30 seconds, and needs no network. Any authenticator app will do: Aegis, 2FAS, Ente Auth, or the one that you have.',
  'staff.factor.open': 'Open the app on this device',
  'staff.factor.scan': 'Or from another screen: let the app read this picture.',
  'staff.factor.picture': 'QR code with the secret for the app',
  'staff.factor.by_hand': 'Or type this secret into the app:',
  'staff.factor.code': 'The six digits that the app shows now',
  'staff.factor.wrong':
    'These are not the digits of this secret. The clock of your phone must be right; then type the digits that the app shows now',

  'staff.codes.heading': 'Your ten recovery codes',
  'staff.codes.text':
    'Each lets you in once, in the place of the app: when the phone is lost or taken. They are shown only now.',
  'staff.codes.where':
    'Keep them away from the phone: on paper, or in a password manager. With one of them and your passphrase anybody gets in.',
  'staff.codes.download': 'Download as a text file',
  'staff.codes.kept': 'I have kept them',

  'staff.gone.text':
    'Such a link works once and for 72 hours, and it may have been taken back. If you have already set up your account with it, sign in. If not, ask for a new one where you got it.',
  'staff.gone.demo':
    'It belongs to an earlier start of the server. The terminal shows the present link, behind “Staff”.',

  'staff.demo.heading': 'The desk of the demo',
  'staff.demo.text': 'One press, and you are the owner of a made-up campaign. No passphrase is asked for.',
  'staff.demo.button': 'Open the desk',
  'staff.demo.account':
    'The demo’s account has no passphrase, no app and no recovery codes: whoever has the link from the terminal gets in.',

  'staff.passphrase.wrong': 'This is not your present passphrase',
  'staff.step_up.tokens': 'You are about to make or end a token.',

  'staff.step_up.team': 'What you do next changes the team, or shows a link that gives access.',
  'staff.invite.signed_in': 'You are already signed in',
  'staff.invite.signed_in_text':
    'In this browser {handle} of the campaign {campaign} is signed in. This invitation makes a new account for the campaign {invited}; role: {role}. The present account stays as it is.',
  'staff.invite.sign_out': 'Sign out and go on',
  'staff.invite.stay': 'Stay signed in, and leave the invitation unused',
  'staff.gone.used': 'This invitation was used',
  'staff.gone.used_text':
    'An account was set up with it. If it is yours, sign in. If not, tell whoever invited you at once: somebody else had your link.',
  'staff.gone.taken_back': 'This invitation was taken back',
  'staff.gone.taken_back_text':
    'An owner of the campaign has taken it back, and nobody got in with it. If you still want to help, ask for a new one where you got it.',
  'staff.gone.invite': 'This invitation is over, or its link is not complete',
  'staff.gone.invite_text':
    'An invitation works once, for 72 hours; after that we know nothing of it any more. If you have set up your account with it, sign in. If not, look whether the link is complete, or ask for a new one where you got it.',
  'staff.forgotten.passphrase_text':
    'Write your handle. If the account has an address, a letter brings a link that works for an hour or two. The page behind it also asks for a code from your app or a recovery code.',
  'staff.forgotten.send': 'Send the link',
  'staff.forgotten.missing': 'Write your handle',
  'staff.forgotten.sent': 'Look into your mailbox',
  'staff.forgotten.sent_text':
    'If there is such an account and it has an address, a letter is on its way. It comes three times a day at most. If none has come in an hour, take one of the other ways.',
  'staff.forgotten.app_owner':
    'No recovery code either? Ask another owner of your campaign to reset your app. A day later a letter brings you a link; its page asks for your passphrase.',
  'staff.forgotten.both': 'Passphrase and app',
  'staff.forgotten.both_text':
    'Ask another owner of your campaign. They ask for a reset on the page “Team”, and after a day hand you a link in person.',
  'staff.forgotten.sole_text':
    'Is there no other owner? Whoever runs the server makes you a link with this command; it works once, within 72 hours:',
  'staff.forgotten.thief': 'Something was changed without you',
  'staff.forgotten.thief_text':
    'Ask for a new passphrase above: setting it ends all sessions of the account. If that does not work, tell another owner at once: they can remove the account.',
  'staff.forgotten.mail': 'An open mailbox alone lets nobody in: each page behind a letter asks for something more.',
  'staff.reset.passphrase': 'A new passphrase',
  'staff.reset.passphrase_text': 'All sessions of your account end, and this browser is signed in.',
  'staff.reset.passphrase_button': 'Set the passphrase',
  'staff.reset.code_wrong':
    'This code is wrong or was used before, or there were too many tries: a link takes five. A recovery code is always taken',
  'staff.reset.factor': 'A new app for codes',
  'staff.reset.factor_text':
    'First your present passphrase. The old app stays good until you have given a code of the new one; then all sessions end.',
  'staff.reset.factor_wrong':
    'This is not the passphrase of the account, or there were too many tries: a link takes five',
  'staff.reset.address': 'Is this your address?',
  'staff.reset.address_text': 'Letters about your account will come to the mailbox in which you found this link.',
  'staff.reset.address_button': 'Confirm the address',
  'staff.reset.address_done': 'The address is confirmed',
  'staff.reset.address_changed': 'Letters about your account come there from now on.',
  'staff.reset.address_waits':
    'It takes the place of the old one when the day is over in which the change can be stopped.',
  'staff.waiting.factor':
    'An owner asked for a reset of your app for codes. On {time} it is due: then a letter brings a link for a new app.',
  'staff.waiting.both':
    'An owner asked for a reset of your passphrase and your app. On {time} it is due: then they can hand you a link.',
  'staff.waiting.address':
    'Your account is to get another address for letters. On {time} it is due, once the new address is confirmed.',
  'staff.waiting.not_agreed': 'Is it not what you want? Then stop it.',
  'staff.stop.heading': 'Stop this?',
  'staff.stop.button': 'Stop this',
  'staff.stop.done': 'It is stopped',
  'staff.stop.done_text': 'Everything stays as it was.',
  'staff.stop.gone': 'There is nothing to stop: it was stopped already, or the time for it is over.',
  'staff.step_up.address': 'You are about to change the address for letters.',
} as const

/** The same sentences in another language. */
export type StaffMessages = Record<keyof typeof staff, string>
