import { desk } from './desk/en.ts'
import { deskLists } from './desk-lists/en.ts'
import { deskNames } from './desk-names/en.ts'
import { deskOrganisations } from './desk-organisations/en.ts'
import { deskOverview } from './desk-overview/en.ts'
import { deskSignature } from './desk-signature/en.ts'
import { endorse } from './endorse/en.ts'
import { log } from './log/en.ts'
import { numbersPage } from './numbers-page/en.ts'
import { organisations } from './organisations/en.ts'
import { ownLink } from './own-link/en.ts'
import { privacy } from './privacy/en.ts'
import { proof } from './proof/en.ts'
import { safety } from './safety/en.ts'
import { sign } from './sign/en.ts'
import { site } from './site/en.ts'
import { staff } from './staff/en.ts'
import { staffAccount } from './staff-account/en.ts'
import { staffLetters } from './staff-letters/en.ts'

const messages = {
  'ui.skip': 'Skip to the text',
  'ui.languages': 'Languages',
  'ui.moreLanguages': 'more',
  'ui.draftTranslation': 'draft',
  'ui.home': 'All appeals',
  'ui.privacy': 'Privacy',
  'ui.safety': 'Signing safely',
  'ui.howWeCount': 'How we count',
  'ui.source': 'Source code',
  'ui.official': 'Our addresses',
  'ui.never': 'We never ask for a phone number, a passport or money.',
  'ui.copy': 'Copy',
  'ui.copied': 'Copied',
  'ui.errorPrefix': 'Error: ',
  'ui.errorSummary': 'Please look at this again',
  'ui.optional': 'optional',
  'ui.choose': 'Choose',

  'error.400.title': 'We could not read this request',
  'error.400.text': 'Something in it was broken on the way. Open the page again and send the form once more.',
  'error.403.title': 'This form came from another site',
  'error.403.text': 'We take forms only from our own pages. Open the page here and send it again.',
  'error.404.title': 'There is no page here',
  'error.404.text': 'The address may be mistyped, or the page may be gone. Look for it among the appeals.',
  'error.405.title': 'This page cannot be opened this way',
  'error.405.text': 'Nothing was changed. Begin again from the appeal.',
  'error.409.title': 'This is no longer possible',
  'error.409.text': 'Something changed in the meantime. Open the page again to see how things stand.',
  'error.410.title': 'This link no longer works',
  'error.410.text':
    'Links work once and for three days. If you pressed the button before, your signature is counted and there is nothing to do. If not, sign again.',
  'error.413.title': 'Too much was sent at once',
  'error.413.text': 'A form can carry 16 kilobytes. Shorten what you typed and send it again.',
  'error.415.title': 'We could not read what was sent',
  'error.415.text': 'It came in a form that we do not know. Open the page in a browser and send it from there.',
  'error.422.title': 'Something in the form is not right',
  'error.422.text': 'Nothing was kept. Go back, correct it and send it again.',
  'error.429.title': 'Too many forms from your network',
  'error.429.text': 'Many people may share one network address with you. Wait a few minutes and send it again.',
  'error.500.title': 'Something broke on our side',
  'error.500.text':
    'You did nothing wrong. Try again in a few minutes; if it does not help, tell the organisers this number:',
  'error.503.title': 'The site is paused for a few minutes',
  'error.503.text': 'Nothing you typed was sent. Try again in a few minutes.',
  'error.openAppeals': 'Open appeals',

  'field.unknown': 'There is no such field here',
  'field.type': 'This is missing, or of another type than it has to be',
  'field.value': 'No such value can stand here',
  'field.format': 'This does not look as it has to',
  'field.size': 'There is too much here, or too little',
  'field.limit': 'Write a whole number from 1 to 500',
  'field.limit_200': 'Write a whole number from 1 to 200',
  'field.after': 'Take what the page before gave as “next”',

  // Confirmation letter
  'letter.subject': 'Please confirm your address · {words}',
  'letter.subject_title': 'Please confirm: {title} · {words}',
  'letter.hello': 'Hello,',
  'letter.entered':
    'This address was entered in a form on our site. If it was you, open this link and press the button:',
  'letter.words': 'Your words: {words}. The same were on the page.',
  'letter.valid': 'The link works until {time}, once.',
  'letter.not_you': 'If it was not you, do nothing: nothing is counted and the address is deleted.',
  'letter.tor': 'Was the form open in Tor Browser? Copy the link there, do not open it here.',
  'letter.delete': 'Afterwards it is better to delete this letter.',
  'letter.replies': 'Nobody reads replies to this address.',
  'letter.manage.subject': 'The link that you asked for',
  'letter.manage.asked':
    'On our site you asked for a link of your own to be sent here. It shows, changes or withdraws what you confirmed there:',
  'letter.manage.keep':
    'Whoever has the link can do the same. Keep this letter only where nobody else reads it, or delete it: a new link can be asked for on the site.',
  'letter.recovery.subject': 'Your links · {words}',
  'letter.recovery.entered':
    'This address was entered in a form on our site to ask for links of one’s own. If it was you, open this link:',
  'letter.recovery.not_you': 'If it was not you, do nothing: nothing changes and the address is deleted.',
  'letter.box.heading': 'Development mailbox',
  'letter.box.about':
    'Letters land here while no mail company is set. They are kept in memory only and are gone when the server stops.',
  'letter.box.empty': 'No letters yet. Sign an appeal, then reload this page.',
  'letter.box.reload': 'Reload',
  'letter.box.to': 'To',
  'letter.box.sent_at': 'Sent',

  // Withdrawing a signature
  'control.withdraw.heading': 'Withdraw your signature?',
  'control.withdraw.number': 'This will take your signature out of the number.',
  'control.withdraw.waiting': 'Your signature will not join the number.',
  'control.withdraw.public': 'Your name disappears from this site. Copies that others made cannot be recalled.',
  'control.withdraw.private': 'Your encrypted name is deleted.',
  'control.withdraw.link': 'Your link stops working.',
  'control.withdraw.again': 'Signing again is possible while the appeal is open.',
  'control.withdraw.final': 'Signing has ended, so you cannot sign again.',
  'control.withdraw.yes': 'Yes, withdraw',
  'control.withdrawn.heading': 'Your signature is withdrawn',
  'control.withdrawn.text': 'Nothing of it is kept but a random number, so that later lists leave it out.',
  'control.withdrawn.number': 'The number falls at the next count.',
  'control.withdrawn.appeal': 'To the appeal',

  // Changing a signature
  'control.this_will': 'What this will do:',
  'control.words.heading': 'Change your name or words?',
  'control.words.replaced': 'Your name and words are replaced on every page of this site within a minute.',
  'control.words.looked':
    'What stands there now leaves this site within a minute. The new name and words appear after the organisers have looked at them.',
  'control.words.private':
    'Name and words are encrypted anew, and the earlier record is deleted. Only the organisers’ key holders can open the new one.',
  'control.words.yes': 'Yes, change it',
  'control.public.heading': 'Let everyone see your name?',
  'control.public.danger':
    'The authorities read public names too. If you or your family could be punished, go back and leave it as it is.',
  'control.public.yes': 'Yes, show my name',
  'control.private.heading': 'Let only the organisers see your name?',
  'control.private.sealed':
    'Name and words are encrypted. Only the organisers’ key holders can open them; they are not published and not given to addressees.',
  'control.private.yes': 'Yes, only the organisers',
  'control.anonymous.heading': 'Let nobody see your name?',
  'control.anonymous.deleted': 'Your name and what you said of yourself are deleted.',
  'control.anonymous.kept': 'What stays is that one person signed, and the day. No name.',
  'control.anonymous.yes': 'Yes, delete my name',
  'control.shown_now':
    'Your name and words stand on this site and in the list handed to the addressees, where everyone can read them.',
  'control.host_looked': 'If they name a website, they appear after the organisers have looked at them.',
  'control.shown_looked':
    'Your name and words appear on this site and in the list handed to the addressees after the organisers have looked at them. Everyone can read them there.',
  'control.shown_checked':
    'Your name and words appear on this site and in the list handed to the addressees only once the organisers have finished checking your signature.',
  'control.shown_never': 'They are not shown on this site, since your signature is outside the number.',
  'control.copies': 'Copies cannot be recalled: neither you nor we can take the name back from those who have it.',
  'control.copied': 'Copies that others made cannot be recalled.',
  'control.leaves': 'Your name and words leave every page of this site within a minute.',
  'control.leaves_unshown': 'Your name and words will not appear on this site.',
  'control.sealed_deleted': 'The encrypted record with your name is deleted.',
  'control.country_lost': 'A country that you gave is dropped, since this server cannot read it.',
  'control.still_counts': 'Your signature still counts.',
  'control.type_private': 'This server cannot read your encrypted name. So please type it again.',
  'control.type_anonymous': 'No name of yours is kept. So please type it here.',
  'control.back': 'Back',
  'control.paused': 'Nothing was changed',
  'control.paused_text': 'What you typed is still here: try again later.',
  'control.stopped':
    'The organisers have ended this appeal and deleted the names under it. You can still see your signature and withdraw it.',
  'control.stopped_back': 'Back to your signature',

  // Reporting a name
  'reporting.link': 'Report',
  'reporting.intro': 'Is a name not right? Press “Report” beside it.',
  'reporting.title': 'Report a name',
  'reporting.heading': 'Is this not right?',
  'reporting.legend': 'What is wrong?',
  'reporting.reason.person': 'This signature is not this person’s',
  'reporting.reason.insult': 'Insult or hatred',
  'reporting.reason.danger': 'It endangers somebody',
  'reporting.reason.spam': 'Invented, or advertising',
  'reporting.words': 'In your words (optional)',
  'reporting.words_hint': 'At most 300 characters. Do not write who you are.',
  'reporting.what':
    'The organisers look at it; the name stays until they have decided. Nothing is kept about you, and what you wrote is deleted 30 days after the decision.',
  'reporting.button': 'Send',
  'reporting.error.reason': 'Choose what is wrong',
  'reporting.error.words_long': 'These words can have 300 characters: shorten them',
  'reporting.too_many': 'What you wrote is still here: try again later. Several people may share your network.',
  'reporting.thanks.heading': 'Thank you',
  'reporting.thanks.text': 'The organisers decide about such names. Until then a name stays.',
  ...site,
  ...sign,
  ...ownLink,
  ...privacy,
  ...safety,
  ...desk,
  ...deskLists,
  ...deskNames,
  ...deskOverview,
  ...deskSignature,
  ...staff,
  ...staffAccount,
  ...staffLetters,
  ...log,
  ...endorse,
  ...organisations,
  ...proof,
  ...deskOrganisations,
  ...numbersPage,
} as const

export type MessageKey = keyof typeof messages

/** All texts of the interface and of letters in one language. */
export interface Catalogue {
  /** The language's name in the language itself. */
  name: string
  /** The native speaker who has read the whole catalogue; null for a draft, which the language switch marks. */
  reviewedBy: string | null
  messages: Record<MessageKey, string>
  /** Keys whose text is intentionally the same as the English text. */
  sameAsEnglish: readonly MessageKey[]
}

export const en: Catalogue = { name: 'English', reviewedBy: 'the authors', messages, sameAsEnglish: [] }
