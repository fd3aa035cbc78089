import { messages as signPath } from './sign-path.en.ts'

const messages = {
  ...signPath,

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

  'site.home.title': 'Appeals to sign',
  'site.home.lead':
    'Open letters and manifestos that you can sign by name, for the organisers’ eyes only, or without a name.',
  'site.home.none': 'No appeal is open at the moment.',

  'site.kind.letter': 'Open letter',
  'site.kind.manifesto': 'Manifesto',
  'site.kind.statement': 'Statement',
  'site.kind.petition': 'Petition',
  'site.opened': 'opened {day}',
  'site.sign': 'Sign',
  'site.ask': 'We ask',
  'site.initiators': 'Initiators',
  'site.latest': 'Latest names',
  'site.allNames': 'All names',
  'site.allNamesN': 'All {n, number} names',
  'site.who': 'Who is behind this',
  'site.who.organisation': 'Organisation',
  'site.who.contact': 'Contact',
  'site.who.press': 'For the press',
  'site.who.controller': 'Responsible for the data',
  'site.who.server': 'Where the server stands',

  'site.notice.language': 'This appeal is not available in English yet.',
  'site.notice.protected': 'Somebody could be punished for signing this.',
  'site.notice.protectedLink': 'How to sign safely',
  'site.notice.closed': 'Signing has ended.',
  'site.notice.demo': 'A demonstration: this appeal and the names under it are invented.',
  'site.paused': 'Signing is paused for a few minutes. Nothing you typed was sent.',
  'site.paused.heading': 'Signing is paused',
  'site.ended': 'Signing has ended.',
  'site.ended.late': 'Letters sent before can be confirmed until {at}.',

  'site.source.collected': 'collected by the organisers',
  'site.source.conveyed': 'conveyed through a lawyer',

  'site.counter.none': 'Be the first to sign.',
  'site.counter.first': 'The first signatures are being gathered.',
  'site.counter.firstImported': '{n, plural, one {# signature} other {# signatures}} collected by the organisers',
  'site.counter.one': '1 person has signed.',
  'site.counter.few': '{n, plural, one {# person has signed} other {# people have signed}} so far.',
  'site.counter.many': '{n, plural, one {signature} other {signatures}}',
  'site.counter.next': 'next goal {n, number}',
  'site.counter.public': '{n, number} by name',
  'site.counter.private': '{n, number} seen only by the organisers',
  'site.counter.anonymous': '{n, number} without a name',
  'site.counter.imported': 'of them {n, number} collected by the organisers',
  'site.counter.reached': '{n, number} reached on {day}',
  'site.counter.goalReached': 'Goal {goal, number} reached on {day}. Next: {next, number}',
  'site.counter.goalPassed': 'Goal {goal, number} reached. Next: {next, number}',
  'site.counter.goalClosed': 'Goal {goal, number} reached.',
  'site.counter.held': '{n, plural, one {# signature is} other {# signatures are}} being checked since {day}',
  'site.counter.heldFew': 'Fewer than 10 signatures are being checked since {day}',
  'site.counter.closed': 'Closed on {at}',
  'site.counter.asOf': 'as of {at}',
  'site.counter.reload': 'reload',

  'site.lines': 'Changes of the number',
  'site.line.withdrawn': '{n, plural, one {# signature was} other {# signatures were}} withdrawn in {month}',
  'site.line.withdrawnFew': 'Fewer than 10 signatures were withdrawn in {month}',
  'site.line.added': '{day}: {n, plural, one {# signature} other {# signatures}} added by the organisers',
  'site.line.held': '{day}: {n, plural, one {# signature} other {# signatures}} taken out of the number to be checked',
  'site.line.released': '{day}: {n, plural, one {# signature} other {# signatures}} checked and back in the number',
  'site.line.invalidated': '{day}: {n, plural, one {# signature} other {# signatures}} found invalid',
  'site.line.removed': '{day}: {n, plural, one {# signature} other {# signatures}} removed',

  'site.names.title': 'Names',
  'site.names.intro':
    'Here stand only those who chose that everyone may see their name. All the others are in the number alone.',
  'site.names.byDay': 'By day, and within a day by alphabet.',
  'site.names.jump': 'Jump to a letter',
  'site.names.none': 'No names are shown yet.',
  'site.names.next': 'Next page',
  'site.names.start': 'Back to the beginning',
  'site.names.back': 'Back to the appeal',

  'privacy.title': 'Privacy',
  'privacy.lead': 'What we promise, what we cannot do, how we count, and how long anything is kept.',
  'privacy.promises': 'What we promise',
  'privacy.p1':
    'An e-mail address is never stored in readable form. Until its letter is delivered it is held under a key that lies outside the database and is destroyed within four days; your submission is encrypted under a key that only the mailed link holds; after confirmation the address is gone, or sealed to the campaign if you asked for news.',
  'privacy.p2':
    'If you choose “only the organisers”, your name can be opened by the organisers’ key holders and by nobody else. This server sees it only while it handles your form and your confirmation, and keeps it in no form that it or its operator can open. It is not published and not given to addressees.',
  'privacy.p3':
    'If you choose “nobody”, your name and address are held by nobody once you have confirmed; until closing a coded mark remains that shows, only to someone who holds both the database and its keys, that this mailbox was used.',
  'privacy.p4':
    'Nobody can ask this site whether an address has signed: status, headers, body, timing and the writes to the database are the same for a new and a known address.',
  'privacy.p5':
    'No IP address, user agent, tracker or third party, in storage, logs or pages; nothing derived from a network address is ever written to the database.',
  'privacy.p6':
    'Nothing is counted before someone presses the button. GET never changes anything (mail scanners open links); every change is a POST.',
  'privacy.p7': 'A signer can see, change or withdraw a signature with their own link, without asking anyone.',
  'privacy.p8':
    'The number is confirmed signatures, split by kind, and imported ones shown apart; it equals the rows at every settle, and never falls without a public line that says why.',
  'privacy.p9':
    'Letters sent before an appeal closes can be confirmed for 24 hours; within two hours after that its email index and the key for it are destroyed.',
  'privacy.p10': 'What staff do is on an append-only log; exports and key changes most of all.',
  'privacy.cannot': 'What we cannot do',
  'privacy.c1':
    'Hide from the mail company that we wrote to you, or from the network that a page was visited and how large it was.',
  'privacy.c2': 'Protect new signers while someone else controls the running server.',
  'privacy.c3': 'Stop someone who holds your open mailbox from asking for your link.',
  'privacy.c4': 'Recall a public name that was copied.',
  'privacy.c5':
    'Wipe it from disk remnants and backups before they are overwritten: at most 14 days with the settings that we advise. An image of a running disk may show the order of the last day.',
  'privacy.c6': 'Prove that each signer is a distinct person.',
  'privacy.count': 'How we count',
  'privacy.count.1': 'A signature is counted after somebody pressed the button on the page that our letter leads to.',
  'privacy.count.2':
    'From one mailbox a few people may sign, two unless the appeal says otherwise. Anyone beyond that replaces an earlier signature of the same mailbox.',
  'privacy.count.3':
    'Signatures on paper, in a messenger or through a lawyer are entered by the organisers. They are counted and shown apart, as collected or conveyed.',
  'privacy.count.4':
    'On appeals where signing is dangerous the number moves only at full hours, in batches, so that nobody can match a visit with a step of the counter. For the same reason small numbers are held back there.',
  'privacy.count.5':
    'Signatures that are being checked are outside the number until it is settled. Organisations are never in it.',
  'privacy.count.6': 'Whenever the number falls, a line under it says when, by how much and why.',
  'privacy.keep': 'How long we keep what',
  'privacy.keep.what': 'What',
  'privacy.keep.long': 'How long',
  'privacy.keep.letter': 'Your address, encrypted, for our letter',
  'privacy.keep.letterLong': 'Until the letter is delivered; its key at most four days',
  'privacy.keep.pending': 'What you filled in, encrypted, before you confirm',
  'privacy.keep.pendingLong': 'Three days',
  'privacy.keep.mark': 'The coded mark of your address',
  'privacy.keep.markLong': 'Until a day after the appeal closes, and at most two hours more',
  'privacy.keep.public': 'A public name',
  'privacy.keep.publicLong': 'Until you withdraw it or the organisers take the appeal down',
  'privacy.keep.private': 'A name for the organisers only, encrypted',
  'privacy.keep.privateLong': 'Until you withdraw it or the organisers delete it',
  'privacy.keep.tally': 'How many letters went to an address today, under a key of the day',
  'privacy.keep.tallyLong': 'One day; its key is then destroyed',
  'privacy.keep.network': 'Your network address',
  'privacy.keep.networkLong': 'Never stored; requests are counted in memory, for an hour, under a key of the day',
  'privacy.keep.backup': 'Backups',
  'privacy.keep.backupLong': 'At most 14 days',
  'privacy.rights': 'Your rights',
  'privacy.rights.text':
    'Your own link shows what is kept, changes it and withdraws it. For everything else write to the organisers: each appeal names them and who is responsible for the data. You may also complain to the data protection authority of your country.',

  'safety.title': 'Signing safely',
  'safety.lead': 'For those who sign from Belarus or Russia, or have family there. It takes five minutes to read.',
  'safety.decide': 'Before you sign',
  'safety.decide.1':
    'A public name stays public: the authorities read it too, and copies cannot be recalled. If you or your family could be punished, choose that only the organisers or nobody may see your name.',
  'safety.decide.2':
    'Write only what you want read. A few words such as “sister of a prisoner” can tell who you are even without a surname.',
  'safety.decide.3':
    'Check the address of this site against the ones at the foot of the page. We never ask for a phone number, a passport or money.',
  'safety.device': 'The device',
  'safety.device.1':
    'Use your own phone or computer, with a screen lock and the latest updates. Never one of your employer, school or university.',
  'safety.device.2': 'Be alone with it: nobody beside you, no camera behind you.',
  'safety.tor': 'Tor Browser',
  'safety.tor.1':
    'Your internet provider sees the name of each site that you open. With Tor Browser it sees only that you use Tor. Get it from torproject.org or from a friend.',
  'safety.tor.2':
    'Where Tor is blocked, open “Connection” in its settings and choose a bridge; Snowflake or WebTunnel usually works.',
  'safety.tor.3':
    'A VPN hides the site from your provider, but the VPN company sees it instead. A private window alone hides nothing from the network.',
  'safety.tor.4':
    'This site works in Tor Browser at the level “Safest”. If an onion address stands at the foot of the page, use it.',
  'safety.mail': 'The mailbox',
  'safety.mail.1':
    'Take a mailbox of a company outside Belarus and Russia: Proton, Tuta or Gmail. Mail.ru, Yandex and mailboxes ending in .by or .ru can be made to show that we wrote to you.',
  'safety.mail.2': 'Not the mailbox of your work, and not one that others can open.',
  'safety.mail.3':
    'Whoever reads this mailbox can ask for your link and change or withdraw your signature. Set a password that you use nowhere else, and two-step sign-in.',
  'safety.letter': 'The letter',
  'safety.letter.1':
    'It does not name the appeal. The two words in its subject are the same as on the page: then it is ours.',
  'safety.letter.2':
    'If you filled in the form in Tor Browser, copy the link from the letter into it. Do not tap the link in the mail app.',
  'safety.letter.3':
    'After confirming, delete the letter and empty the bin. If your phone saves notifications, clear them too.',
  'safety.after': 'Afterwards',
  'safety.after.1':
    'Close the tab and delete the browser’s history of that day. Tor Browser does it when you close it.',
  'safety.after.2':
    'Your own link proves that you signed. Keep it only where nobody will look, or not at all: until the appeal closes you can ask for a new one.',
  'safety.after.3':
    'Take no screenshot, and do not write about it in chats. A post or a repost from your own account can be used against you.',
  'safety.search': 'If your phone may be searched',
  'safety.search.1':
    'At a border, a checkpoint or a search of your home they look into chats, photos, mail and the browser’s history. Delete the traces beforehand, not at the checkpoint.',
  'safety.search.2': 'Without the letter, the link and the history nothing on the phone shows that you signed.',
  'safety.search.3': 'Nobody can find out from this site whether your address has signed: it answers everyone alike.',
  'safety.search.4':
    'You can withdraw at any time with your link. The name then leaves this page; copies that others made remain.',
} as const

export type MessageKey = keyof typeof messages

/** One language: everything that the interface and letters say in it. */
export interface Catalogue {
  /** The language's own name. */
  name: string
  /** The native speaker who has read the whole catalogue; null: a draft, which the language switch says. */
  reviewedBy: string | null
  messages: Record<MessageKey, string>
  /** Keys whose text is meant to be the English one. */
  sameAsEnglish: readonly MessageKey[]
}

export const en: Catalogue = { name: 'English', reviewedBy: 'the authors', messages, sameAsEnglish: [] }
