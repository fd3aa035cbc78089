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
import { proof } from './proof/en.ts'
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

  'site.home.title': 'Appeals to sign',
  'site.home.lead':
    'Open letters and manifestos that you can sign by name, for the organisers’ eyes only, or without a name.',
  'site.home.none': 'No appeal is open at the moment.',
  'site.home.ended': 'Ended appeals',

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
  'site.who.links': 'To follow',
  'site.who.server': 'Where the server stands',
  'site.who.keys': 'Names for the organisers only are sealed to these keys',
  'site.who.keys_since': 'Since {day}. Each line is the fingerprint of one key.',

  'site.notice.language': 'This appeal is not available in English yet. You read it in {language}.',
  'site.notice.protected': 'Somebody could be punished for signing this.',
  'site.notice.protectedLink': 'How to sign safely',
  'site.notice.stopped': 'This appeal has ended. Names are no longer kept here.',
  'site.notice.closed': 'Signing has ended.',
  'site.notice.demo': 'A demonstration: this appeal and the names under it are invented.',
  'site.draft': 'Draft',
  'site.draft.text': 'Only whoever has this link sees this page. Signing begins when the appeal is opened.',
  'site.draft.refused': 'This is a draft',
  'site.draft.refused_text': 'Nothing was sent or kept. Signing begins when the appeal is opened.',
  'site.draft.back': 'Back to the draft',
  'site.paused': 'Signing is paused for a few minutes. Nothing you typed was sent.',
  'site.paused.heading': 'Signing is paused',
  'site.ended': 'Signing has ended.',
  'site.ended.shredded': 'The coded marks of addresses were destroyed on {day}.',
  'site.ended.late': 'Letters sent before can be confirmed until {at}.',

  'site.embed.read': 'Read the appeal',
  'site.feed': 'Milestones: {title}',
  'site.source.collected': 'collected by the organisers',
  'site.source.conveyed': 'conveyed through a lawyer',

  'site.counter.none': 'Be the first to sign.',
  'site.counter.first': 'The first signatures are being gathered.',
  'site.counter.collected': '{n, plural, one {signature} other {signatures}} collected by the organisers',
  'site.counter.more': 'more are being gathered',
  'site.counter.one': '1 person has signed.',
  'site.counter.few': '{n, plural, one {# person has signed} other {# people have signed}} so far.',
  'site.counter.many': '{n, plural, one {signature} other {signatures}}',
  'site.counter.next': 'next goal {n, number}',
  'site.counter.public': '{n, number} by name',
  'site.counter.private': '{n, number} seen only by the organisers',
  'site.counter.anonymous': '{n, number} without a name',
  'site.counter.confirmed': '{n, number} confirmed',
  'site.counter.imported': '{n, number} collected by the organisers',
  'site.counter.reached': '{n, number} reached on {day}',
  'site.counter.goalReached': 'Goal {goal, number} reached on {day}. Next: {next, number}',
  'site.counter.goalPassed': 'Goal {goal, number} reached. Next: {next, number}',
  'site.counter.goalClosed': 'Goal {goal, number} reached.',
  'site.counter.held': '{n, plural, one {# signature is} other {# signatures are}} being checked since {day}',
  'site.counter.heldFew': 'Fewer than 10 signatures are being checked since {day}',
  'site.counter.closed': 'Closed on {at}',
  'site.counter.asOf': 'as of {at}',
  'site.counter.reload': 'reload',
  'site.counter.grid': 'moves next on {at} at the earliest',

  'site.lines': 'What has changed',
  'site.line.withdrawn': '{n, plural, one {# signature was} other {# signatures were}} withdrawn in {month}',
  'site.line.withdrawnFew': 'Fewer than 10 signatures were withdrawn in {month}',
  'site.line.added': '{day}: {n, plural, one {# signature was} other {# signatures were}} added by the organisers',
  'site.line.held':
    '{day}: {n, plural, one {# signature was} other {# signatures were}} taken out of the number to be checked',
  'site.line.released':
    '{day}: {n, plural, one {# signature was} other {# signatures were}} checked and put back into the number',
  'site.line.invalidated': '{day}: {n, plural, one {# signature was} other {# signatures were}} found invalid',
  'site.line.removed': '{day}: {n, plural, one {# signature was} other {# signatures were}} removed on request',
  'site.line.held_invalidated':
    '{day}: {n, plural, one {# of the signatures taken out to be checked was} other {# of the signatures taken out to be checked were}} found invalid',
  'site.line.held_removed':
    '{day}: {n, plural, one {# of the signatures taken out to be checked was} other {# of the signatures taken out to be checked were}} removed on request',
  'site.change.closing_set': '{day}: the end of signing was set to {after}',
  'site.change.closing_earlier': '{day}: the end of signing was brought forward from {before} to {after}',
  'site.change.closing_later': '{day}: the end of signing was put off from {before} to {after}',
  'site.change.closing_dropped': '{day}: the planned end of signing, {before}, was dropped',
  'site.change.safety':
    '{day}: the organisers made this appeal protected. New names since then are shown only after a look',
  'site.change.withhold_small_counts': '{day}: small numbers are held back since then',
  'site.change.names_by_day': '{day}: names are listed by day since then',
  'site.change.names_as_json': '{day}: names are no longer given out as data since then',

  'site.names.title': 'Names',
  'site.names.intro':
    'Here stand only those who chose that everyone may see their name. The names of all others are not shown.',
  'site.names.byDay': 'By day, and within a day by alphabet.',
  'site.names.jump': 'Jump to a letter',
  'site.names.none': 'No names are shown yet.',
  'site.names.next': 'Next page',
  'site.names.start': 'Back to the beginning',
  'site.names.back': 'Back to the appeal',
  'site.names.search.label': 'Find a name',
  'site.names.search.hint': 'The first letters are enough, in any alphabet.',
  'site.names.search': 'Search',
  'site.names.search.found': 'Found: {n, plural, one {# name} other {# names}}',
  'site.names.search.page': 'Found on this page: {n, plural, one {# name} other {# names}}',
  'site.names.search.none': 'No name fits',
  'site.names.search.none.text': 'Try fewer letters, or another spelling.',
  'site.names.search.more': 'More names fit than can be listed',
  'site.names.search.more.text': 'Type more letters. Here are the first {n, number}.',
  'site.names.search.incomplete':
    'The search is not complete yet: names signed before the update are still being added.',
  'site.names.search.nothing': 'Type at least one letter or digit',
  'site.names.search.new_tab': 'Links open in a new tab, and these results stay here.',
  'site.names.search.too_many':
    'What you typed is still here: search again in a minute. Several people may share your network.',
  'site.names.search.all': 'All names',

  // Sign form
  'sign.page_title': 'Sign: {title}',
  'sign.heading.letter': 'Sign this letter',
  'sign.heading.manifesto': 'Sign this manifesto',
  'sign.heading.statement': 'Sign this statement',
  'sign.heading.petition': 'Sign this petition',
  'sign.legend': 'Who may see your name?',
  'sign.legend_hint': 'You can change this later with your own link',
  'sign.private': 'Only the organisers see my name',
  'sign.private_hint': 'It is encrypted; only they can open it. Not published, not handed over',
  'sign.anonymous': 'Nobody sees my name',
  'sign.anonymous_hint': 'We do not ask for it. You are one more in the number',
  'sign.public': 'Everyone sees my name',
  'sign.public_hint': 'On this page and in the list for the addressees. Copies cannot be recalled',
  'sign.private_off': 'Private signing is paused while the organisers renew their key.',
  'sign.name': 'Your name',
  'sign.name_hint': 'As you want it read, in any alphabet. A patronymic is not needed',
  'sign.words': 'A few words about you (optional)',
  'sign.words_hint': 'For example: sister of a prisoner',
  'sign.country': 'Country (optional)',
  'sign.country_none': 'I would rather not say',
  'sign.email': 'E-mail address',
  'sign.email_hint': 'One letter with a button. Then the address is deleted',
  'sign.email_more': 'What stays of the address?',
  'sign.email_more_text':
    'Until the appeal closes we keep a coded mark of the address, so that nobody is counted twice. It is destroyed a day after closing.',
  'sign.consent': 'I sign this appeal and agree that my data are used as {privacy} says. I am 16 or older',
  'sign.consent_privacy': '“Privacy”',
  'sign.new_tab': 'opens in a new tab',
  'sign.button': 'Sign',
  'sign.under': 'Nothing is counted until you press the button in our letter',
  'sign.safety_link': 'Signing from Belarus or Russia? Read this first',
  'sign.no_email': 'No e-mail? Write to the organisers:',
  'sign.too_many':
    'A great many signatures are coming from your network at this moment. What you typed is still here: wait a minute and press “Sign” again.',
  'sign.changed': 'The text was changed',
  'sign.changed_text':
    'It was replaced after you opened this page, and the new text stands here. Read it; what you typed is still here, and nothing was sent.',
  'sign.changed_read': 'Read the new text',
  'sign.doubt': 'Did you mean {suggestion}?',
  'sign.doubt_text': 'You wrote {email}. If a letter is wrong, our letter will not reach you.',
  'sign.doubt_use': 'Use {email}',
  'sign.doubt_keep': 'Keep {email}',
  'sign.doubt_ending': 'No address ends in {ending}',
  'sign.doubt_mend': 'Mend the address',
  'sign.notice': 'One thought about this mailbox',
  'sign.notice_text':
    'This mailbox company can be made to show that we wrote to you. Safer: a Proton, Tuta or Gmail address.',
  'sign.notice_other': 'Use another address',
  'sign.notice_keep': 'Send there anyway',
  'sign.error.visibility': 'Choose who may see your name',
  'sign.error.visibility_off': 'This choice is not on offer now: choose another',
  'sign.error.name': 'Write your name, or choose “Nobody sees my name”',
  'sign.error.name_only': 'Write your name',
  'sign.error.name_long': 'The name can have 100 characters: shorten it',
  'sign.error.name_letters': 'A name has at least one letter',
  'sign.error.words_long': 'These words can have 140 characters: shorten them',
  'sign.error.link': 'No links here, please',
  'sign.error.address': 'No e-mail addresses here, please',
  'sign.error.handle': 'No names that begin with @ here, please',
  'sign.error.telephone': 'No telephone numbers here, please',
  'sign.error.characters': 'There are invisible characters here: type the text anew',
  'sign.error.picture': 'There is an emoji here that we cannot keep whole: leave the pictures out',
  'sign.error.brackets': 'No < and > here, please',
  'sign.error.email': 'Write an e-mail address like name@example.org',
  'sign.error.email_cyrillic': 'There is a Cyrillic letter in the address: {letter}. Switch the keyboard',
  'sign.error.email_long': 'The address is too long: check it',
  'sign.error.email_local': 'Before the @ only plain Latin letters reach a mailbox: give another address',
  'sign.error.country': 'Choose a country from the list',
  'sign.error.consent': 'Tick the box if you agree',
  'sign.error.text_version': 'The version of the text must be a text',
  'sign.error.chain': 'The form has lost a hidden part: open it anew',

  // Page after the form: open your mailbox
  'sent.heading': 'Open your mailbox',
  'sent.on_its_way': 'A letter is on its way to {email}.',
  'sent.not_counted': 'Your signature is not counted yet.',
  'sent.press_before': 'Press the button in the letter before {time}.',
  'sent.letter': 'The letter',
  'sent.from': 'From',
  'sent.subject': 'Subject',
  'sent.words': 'Your words',
  'sent.words_why': 'The same words stand in the letter. Is there another pair in it? Then it is not ours.',
  'sent.no_name': 'We did not keep a name.',
  'sent.wrong_address': 'Wrong address?',
  'sent.right_address': 'The right address',
  'sent.wrong_address_hint': 'What you filled in can then no longer be confirmed from the wrong one',
  'sent.send_here': 'Send to this address',
  'sent.no_letter': 'No letter after ten minutes?',
  'sent.look_spam': 'Look into “Spam” and “Promotions”.',
  'sent.look_address': 'Check the address above, letter by letter.',
  'sent.look_other': 'Some companies hold letters back: try another mailbox.',
  'sent.again': 'Send the letter again.',
  'sent.send_again': 'Send again',
  'sent.limit':
    'If too many letters went to this address today, or letters to it were stopped, write to the organisers.',
  'sent.limit_contact':
    'If too many letters went to this address today, or letters to it were stopped, write to the organisers: {contact}.',
  'sent.mailbox': 'Open the development mailbox',

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

  // Confirmation page, /c/:token
  'confirm.title': 'Confirmation',
  'confirm.heading': 'Sign this appeal?',
  'confirm.appeal': 'Appeal',
  'confirm.name': 'Name',
  'confirm.words': 'About you',
  'confirm.country': 'Country',
  'confirm.public': 'everyone sees it',
  'confirm.private': 'only the organisers see it',
  'confirm.anonymous': 'No name',
  'confirm.button': 'Confirm my signature',
  'confirm.only_me': 'Confirm: only I use this mailbox',
  'confirm.someone_else': 'Confirm: someone else here signs too',
  'confirm.used_before': 'This mailbox has already been used to sign',
  'confirm.mine': 'This one is mine: replace it',
  'confirm.which': 'Several signatures were given from this mailbox. Which one is yours?',
  'confirm.no_seat': 'No further person can sign from this mailbox.',
  'confirm.another': 'I am another person: add my signature',
  'confirm.not_me': 'This isn’t me',
  'confirm.send_link': 'Send the link to change or withdraw to this mailbox too',
  'confirm.change': 'Change what will be signed',
  'confirm.signed_before': 'I signed before: my signatures',
  'confirm.corrected':
    'The form that caused this letter was sent again with another address. By itself this letter confirms nothing any more; you can sign with it all the same.',
  'confirm.name_not_shown': 'The name that was filled in is not shown here. Write yours.',
  'confirm.nothing_stored': 'Nothing is stored before you press the button.',
  'confirm.silence': 'No letters to this address for 30 days',

  // Page after "This isn't me"
  'notme.heading': 'Thank you',
  'notme.text': 'This submission is not counted and its address is deleted.',
  'notme.again': 'If you also signed yourself, sign again.',
  'notme.silent': 'Until {time} no letter of ours goes to this address, so it cannot be used to sign either.',

  // Page of a dead link (410)
  'gone.heading': 'This link no longer works',
  'gone.why': 'Links work once and for three days.',
  'gone.counted': 'If you pressed the button before, your signature is counted and there is nothing to do.',
  'gone.again': 'If not, sign again.',
  'gone.own': 'It may have been replaced by a new one, or the signature may be withdrawn.',
  'gone.recovery': 'It works once and for one day.',
  'gone.preview': 'It works for fourteen days, until it is withdrawn, or until the appeal is open.',
  'gone.lost': 'Ask for a new link',
  'gone.appeals': 'Appeals that are open',

  // Page of an appeal that has ended (409)
  'gone.ended.heading': 'Signing has ended',
  'gone.ended.when': 'Signing ended on {time}.',
  'gone.ended.text': 'Your details were not kept.',
  'gone.ended.late': 'Letters sent before can be confirmed until {time}.',
  'gone.ended.back': 'Read the appeal',

  // Page after the confirmation
  'signed.heading': 'Signed. Thank you.',
  'signed.live': 'Your signature joins the number at once.',
  'signed.grid': 'Your signature joins the number together with others, at a full hour; at the latest at 03:00 UTC.',
  'signed.name_waits': 'Your name appears after the organisers have looked at it.',
  'signed.name_shown': 'Your name appears in the list at the same time.',
  'signed.private': 'Your name is encrypted. Only the organisers can open it.',
  'signed.anonymous': 'No name and no address were kept.',
  'signed.now': 'Now',
  'signed.now_delete': 'Delete our letter.',
  'signed.now_delete_first': 'Delete our first letter.',
  'signed.now_second':
    'A second letter, with your link in it, is on its way. It proves that you signed: delete it too if anybody else could read your mail.',
  'signed.now_bin': 'Empty the bin of the mailbox.',
  'signed.now_close': 'Close this tab.',
  'signed.share': 'Tell others',
  'signed.share_text': 'One message to two friends does more than a post to everyone.',
  'signed.share_quiet': 'Tell others without naming yourself',
  'signed.share_warning': 'A post from your own account can be used against you in Belarus and Russia.',
  'signed.share_link': 'Link to the appeal',
  'signed.share_email': 'E-mail',
  'signed.own_link': 'Your link',
  'signed.own_link_text':
    'With it you can see, change or withdraw your signature. It also proves that you signed: keep it only where nobody will look.',
  'signed.own_link_once':
    'It is shown on this page only; until a day after the appeal closes you can ask for a new one.',
  'signed.own_link_mailed':
    'A letter with it is on its way to your mailbox: keep it or delete it with that in mind. Until a day after the appeal closes you can ask for a new link.',
  'signed.own_link_stopped':
    'No letters go to this mailbox: somebody who reads it asked for thirty days without them. So no letter with the link will come, nor one with a new link while that lasts. It is shown on this page only.',
  'signed.mailbox_shared': 'Whoever reads this mailbox can ask for your link and change or withdraw your signature.',
  'signed.download': 'Download',
  'signed.no_link': 'I don’t want it',
  'signed.next': 'What now',
  'signed.to_appeal': 'Back to the appeal',
  'signed.other_appeals': 'Other open appeals',

  // Manage page, /m/:token
  'manage.heading': 'Your signature',
  'manage.state': 'Where it stands',
  'manage.waiting_live': 'Confirmed. It joins the number at once.',
  'manage.waiting': 'Confirmed. It joins the number at a full hour, at the latest at 03:00 UTC.',
  'manage.counted': 'Counted. Day: {day}.',
  'manage.held': 'The organisers are checking it. Until then it is outside the number.',
  'manage.invalid': 'The organisers took it out of the number.',
  'manage.ask': 'To ask why, write to {contact}.',
  'manage.no_seat':
    'This signature does not count: when it was confirmed, no place was free for another person in this mailbox. Nothing else was changed by it.',
  'manage.kept': 'What is kept',
  'manage.kept_public': 'Your name, what you said of yourself, the country if you gave one, and the day.',
  'manage.kept_private':
    'Your name, what you said of yourself and the country if you gave one, encrypted; and the day.',
  'manage.kept_anonymous': 'That one person signed, and the day. No name.',
  'manage.kept_nameless_public': 'That one person signed by name, and the day. The name itself is deleted.',
  'manage.kept_nameless_private':
    'That one person signed for the organisers’ eyes only, and the day. The name itself is deleted.',
  'manage.kept_mark':
    'Until a day after the appeal closes: a coded mark of your mailbox, so that nobody is counted twice.',
  'manage.kept_no_mark': 'Nothing of your e-mail address.',
  'manage.readers': 'Who can read it',
  'manage.readers_public': 'Everyone: on this site and in the list handed to the addressees.',
  'manage.readers_waiting': 'The organisers now; everyone once they have looked at the name.',
  'manage.readers_hidden': 'The organisers. The name is not shown on this site; the signature counts all the same.',
  'manage.readers_outside': 'The organisers. The name is not shown on this site.',
  'manage.readers_private': 'Only the organisers’ key holders. Neither this server nor who runs it can open the name.',
  'manage.readers_anonymous': 'There is nothing to read.',
  'manage.choices': 'What you can do',
  'manage.words': 'Change my name or words',
  'manage.public': 'Let everyone see my name',
  'manage.private': 'Let only the organisers see my name',
  'manage.anonymous': 'Let nobody see my name',
  'manage.withdraw': 'Withdraw my signature',
  'manage.done_words': 'Changed. Below stands what is kept now.',
  'manage.done_public': 'Done: you now sign by name. Below stands who can read it.',
  'manage.done_private': 'Done: your name is encrypted. Only the organisers can open it.',
  'manage.done_anonymous': 'Done: your name is deleted.',

  // Recovery of a lost link
  'recover.heading': 'Lost your link?',
  'recover.text':
    'Write the address that you signed with. A letter comes to it, with a link to a page where you can take a new one.',
  'recover.same': 'Answer and letter are the same for every address, whether it signed or not.',
  'recover.old': 'Your old link works until you take a new one.',
  'recover.send': 'Send',
  'recover.over.heading': 'New links can no longer be given',
  'recover.over.text':
    'After the closing the coded marks of all mailboxes are destroyed, so that nobody, we included, can find a signature by an address. A link that you have kept still works.',
  'recover.open_before': 'Open the link in it before {time}.',
  'recover.list': 'Signatures from this mailbox',
  'recover.none': 'No signature was given from this mailbox.',
  'recover.many':
    'More than one signature was given from this mailbox. Take a link only for your own: the other person’s link would stop working.',
  'recover.which': 'Which is yours?',
  'recover.public': 'Everyone sees the name',
  'recover.private': 'Only the organisers see the name',
  'recover.anonymous': 'No name',
  'recover.signed_on': 'signed on {day}',
  'recover.waiting': 'confirmed, not yet in the number',
  'recover.dies': 'The old link of each ticked signature stops working at that moment.',
  'recover.button': 'Give me new links',
  'recover.rekeyed': 'Signatures given before {day} cannot be found this way.',
  'recover.error.none': 'Tick the signature that is yours',
  'recover.done_one': 'Your new link',
  'recover.done_many': 'Your new links',
  'recover.many_text':
    'With them you can see, change or withdraw the signatures. They also prove that you signed: keep them only where nobody will look.',
  'recover.many_once':
    'They are shown on this page only; until a day after the appeal closes you can ask for new ones.',

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

  'privacy.title': 'Privacy',
  'privacy.lead': 'What we promise, what we cannot do, how we count, and how long anything is kept.',
  'privacy.promises': 'What we promise',
  'privacy.p1':
    'A signer’s e-mail address is never stored in readable form. Until its letter is delivered it is held under a key that lies outside the database and is destroyed within four days; your submission is encrypted under a key that only the mailed link holds; after confirmation the address is gone, or sealed to the campaign if you asked for news.',
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
  'privacy.p7':
    'A signer can see, change or withdraw a signature with their own link, without asking anyone. A lost link is replaced through a letter to the mailbox until the appeal closes.',
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
    'From one mailbox a few people may sign, two unless the appeal says otherwise. Whoever signs beyond that chooses which of them is replaced; none is replaced that was not chosen.',
  'privacy.count.3':
    'Signatures on paper, in a messenger or through a lawyer are entered by the organisers. They are counted and shown apart, as collected or conveyed.',
  'privacy.count.4':
    'On appeals where signing is dangerous the number moves only at full hours, in batches, so that nobody can match a visit with a step of the counter. For the same reason small numbers are held back there.',
  'privacy.count.5':
    'Signatures that are being checked are outside the number until it is settled. Organisations are never in it.',
  'privacy.count.6':
    'Whenever the number falls, a line under “What has changed” says why. Decisions of the organisers stand there with day, number and reason, withdrawals by month; fewer than ten of these are not counted out.',
  'privacy.keep': 'How long we keep what',
  'privacy.keep.what': 'What',
  'privacy.keep.long': 'How long',
  'privacy.keep.letter': 'Your address, encrypted, for our letter',
  'privacy.keep.letterLong': 'Until the letter is delivered; its key at most 4 days',
  'privacy.keep.pending': 'What you filled in, encrypted, before you confirm',
  'privacy.keep.pendingLong': 'Until you confirm; at most 3 days',
  'privacy.keep.recovery': 'The address for which a lost link was asked, encrypted',
  'privacy.keep.recoveryLong': 'Until the new link is taken; at most 1 day',
  'privacy.keep.receipt': 'That a button was pressed, so that its answer can be asked for again when it gets lost',
  'privacy.keep.receiptLong': '30 minutes',
  'privacy.keep.mark': 'The coded mark of your address',
  'privacy.keep.markLong': 'Until 24 hours after the appeal closes, and at most 2 hours more',
  'privacy.keep.signature': 'That one person signed, who may see the name, and the day',
  'privacy.keep.signatureLong': 'Until you withdraw it',
  'privacy.keep.public': 'A public name',
  'privacy.keep.publicLong': 'Until you withdraw it or the organisers take the appeal down',
  'privacy.keep.private': 'A name for the organisers only, encrypted',
  'privacy.keep.privateLong': 'Until you withdraw it or the organisers delete it',
  'privacy.keep.collected':
    'Who collected a signature on paper or in a messenger, encrypted; when, and how its signer agreed',
  'privacy.keep.collectedLong': 'As long as the signature, or until the organisers take the appeal down',
  'privacy.keep.holder': 'The name that the organisers give to the holder of a key, encrypted',
  'privacy.keep.holderLong': 'As long as the campaign',
  'privacy.keep.withdrawn':
    'The random number of a signature that was withdrawn, replaced or removed, and the former one where it was changed who sees the name',
  'privacy.keep.withdrawnLong': 'For good, so that later lists leave it out',
  'privacy.keep.organisation': 'An organisation that endorses: its names, kind, country, website and statement',
  'privacy.keep.organisationLong':
    'Until it withdraws or the organisers take the appeal down; 30 days after they decline or remove it',
  'privacy.keep.proof': 'What was seen at the domain of an organisation, and the day',
  'privacy.keep.proofLong': 'As long as the endorsement; 30 days where its line was never there',
  'privacy.keep.representative':
    'Name, role and address of the person who stands for an organisation, encrypted under a key of their own',
  'privacy.keep.representativeLong':
    'Until the organisation withdraws or is removed; 30 days after it is declined; 365 days after the appeal closes',
  'privacy.keep.report': 'What was reported about a public name or an organisation',
  'privacy.keep.reportLong': '30 days after the organisers’ decision',
  'privacy.keep.mute': 'That a reported name was looked at and stays',
  'privacy.keep.muteLong': '30 days, or until the name changes',
  'privacy.keep.decided':
    'That the organisers held or hid a signature which was then withdrawn or replaced, as a coded mark of its mailbox',
  'privacy.keep.decidedLong': 'Until they decide otherwise; at the latest it is destroyed with the mark of the address',
  'privacy.keep.tally':
    'How many letters went to an address on a day, in all and of each kind for each appeal, as a coded mark under a key of that day',
  'privacy.keep.tallyLong': '2 days; the key is destroyed with it',
  'privacy.keep.silence': 'That no letters are wanted at an address, as a coded mark',
  'privacy.keep.silenceLong':
    '30 days from that wish; the key of the marks of a month is destroyed when the last of them has had its time',
  'privacy.keep.failure': 'How many letters could not be delivered on a day, by mail company and reason',
  'privacy.keep.failureLong': '90 days',
  'privacy.keep.funnel':
    'How many letters were asked for and how many signatures confirmed on a day that is over; below ten without the exact number',
  'privacy.keep.funnelLong': '400 days',
  'privacy.keep.oneDomain': 'That many signatures of one day came from one mail domain: the day, without the domain',
  'privacy.keep.oneDomainLong': '400 days',
  'privacy.keep.preview': 'The link to a draft that the organisers show around, as a hash',
  'privacy.keep.previewLong': 'At most 14 days; until it is withdrawn or the appeal is opened, if that comes first',
  'privacy.keep.network': 'Your network address',
  'privacy.keep.networkLong':
    'Never stored; requests and letters are counted in memory, for 1 day at most, under a key of the day',
  'privacy.keep.change': 'What changed of an appeal after people had signed: its closing, its protection, and the day',
  'privacy.keep.changeLong': 'For good, on its page',
  'privacy.keep.series': 'By how much the number grew: by the day, or in groups of ten and more',
  'privacy.keep.seriesLong': 'For good, on the page “How we count”',
  'privacy.keep.countries': 'How many public signatures name each country, where the appeal asks for it',
  'privacy.keep.countriesLong': 'As long as these signatures, or until the organisers take the appeal down',
  'privacy.keep.staff':
    'Who works for a campaign: handle, role, the day of the beginning, and whether the daily letter is wanted; address, passphrase and second factor, encrypted',
  'privacy.keep.staffLong': 'Until the account is removed',
  'privacy.keep.staffLink':
    'A link that gives access to the desk: as a hash, and encrypted where an owner hands it over',
  'privacy.keep.staffLinkLong': 'At most 72 hours; encrypted until it is used',
  'privacy.keep.staffReset':
    'A reset of what somebody signs in with at the desk, or another address for their letters, that waits',
  'privacy.keep.staffResetLong': 'Until it is stopped or done: 24 hours; an address that nobody confirms 72 hours',
  'privacy.keep.staffNotice': 'What happened to an account of the desk, and on which day',
  'privacy.keep.staffNoticeLong': 'Until its person has read it',
  'privacy.keep.staffLetter': 'How many letters about an account of the desk were asked for on a day',
  'privacy.keep.staffLetterLong': '1 day',
  'privacy.keep.staffRefused':
    'That a letter about an account of the desk was refused: its random number and no address',
  'privacy.keep.staffRefusedLong': 'At most 72 hours',
  'privacy.keep.staffSession': 'That somebody is signed in at the desk: a hash, and the hour of its end',
  'privacy.keep.staffSessionLong': 'At most 24 hours, and 2 hours after the last press',
  'privacy.keep.staffToken':
    'A token with which a program uses the staff API: a hash, its role, days; what it is for, encrypted',
  'privacy.keep.staffTokenLong': 'Until it is ended; at most 365 days',
  'privacy.keep.staffTries': 'How often somebody tried to sign in to an account',
  'privacy.keep.staffTriesLong': 'At most 15 minutes',
  'privacy.keep.staffCode': 'A used code of the second factor, as a coded mark',
  'privacy.keep.staffCodeLong': 'At most 2 minutes',
  'privacy.keep.log': 'The log of what the organisers and the operator do',
  'privacy.keep.logLong': 'As long as the database; of signers it holds nothing but the random numbers of signatures',
  'privacy.keep.backup': 'Backups',
  'privacy.keep.backupLong': 'At most 14 days',
  'privacy.keep.note': 'Ends are rounded up to full hours. A running server deletes within a minute of each.',
  'privacy.staff': 'People who work for a campaign',
  'privacy.staff.text':
    'They sign in with a handle, a passphrase and a second factor. A copy of the database shows handles and roles, what was done under each handle and in which hour. Addresses, passphrases and second factors are encrypted under a key outside the database. Network, browser and minute are not stored; only the minute in which a fresh code stops counting is, until it is over.',
  'privacy.learn': 'What somebody would learn',
  'privacy.learn.database': 'From a seized or stolen database',
  'privacy.learn.databaseLong':
    'Public names; how many signed for the organisers only or without a name, and on which day. No address, and no name that was not public. Without the keys not whether an address has signed.',
  'privacy.learn.server': 'From a seized server',
  'privacy.learn.serverLong':
    'The same; with the keys also whether a certain mailbox was used, until a day after closing, and the addresses of letters that have not left yet. Not the names for the organisers only. Whoever controls the running server can read what is typed from then on.',
  'privacy.learn.mail': 'From the mail company',
  'privacy.learn.mailLong':
    'That we wrote to an address, and when; to public signers of an open appeal also its title. The letter never holds a name, nor who may see it; but whoever reads your mail there can open its link.',
  'privacy.learn.phone': 'From a searched phone',
  'privacy.learn.phoneLong':
    'Our letter, if it was not deleted; the browser’s history; and your own link, if you kept it: it proves that you signed.',
  'privacy.rights': 'Your rights',
  'privacy.rights.text':
    'Your own link shows what is kept, and changes or withdraws it; a lost one can be replaced on the appeal’s page. For everything else write to the organisers: each appeal names them and who is responsible for the data. You may also complain to the data protection authority of your country.',

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
    'It names the appeal only to those who sign an open appeal with a public name. The two words in its subject are the same as on the page: then it is ours.',
  'safety.letter.2':
    'If you filled in the form in Tor Browser, copy the link from the letter into it. Do not tap the link in the mail app.',
  'safety.letter.3':
    'After confirming, delete the letter and empty the bin. If your phone saves notifications, clear them too.',
  'safety.after': 'Afterwards',
  'safety.after.1':
    'Close the tab and delete the browser’s history of that day. Tor Browser does it when you close it.',
  'safety.after.2':
    'Your own link proves that you signed. Keep it only where nobody will look, or not at all. It is shown once; until the appeal closes you can ask for a new one on the appeal’s page.',
  'safety.after.3':
    'Take no screenshot, and do not write about it in chats. A post or a repost from your own account can be used against you.',
  'safety.search': 'If your phone may be searched',
  'safety.search.1':
    'At a border, a checkpoint or a search of your home they look into chats, photos, mail and the browser’s history. Delete the traces beforehand, not at the checkpoint.',
  'safety.search.2': 'Without the letter, the link and the history nothing on the phone shows that you signed.',
  'safety.search.3': 'Nobody can find out from this site whether your address has signed: it answers everyone alike.',
  'safety.search.4':
    'You can withdraw at any time with your link. The name then leaves this site; copies that others made remain.',
  'safety.keep.1':
    'The address: encrypted, until our letter has left. What you filled in: encrypted, until you confirm, and for 3 days at most.',
  'safety.keep.2':
    'After that a coded mark of the address, so that nobody is counted twice. It is destroyed within 26 hours of the end of the appeal.',
  'safety.keep.3':
    'The name: until you withdraw it. With “Nobody sees my name” there is none from the beginning. Backups are overwritten within 14 days.',
  'safety.keep.4': 'The network address of your device: never stored.',
  'safety.keep.all': 'Each thing and its time',
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
