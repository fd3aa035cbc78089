/** The desk's queue of organisations, keys `desk.organisations.…`, and the letter about a decision. */
export const deskOrganisations = {
  'desk.organisations.title': 'Organisations',
  'desk.waits.endorsements':
    '{n, plural, one {# organisation waits for a decision} other {# organisations wait for a decision}}',
  'desk.organisations.lists': 'Lists of organisations',
  'desk.organisations.list.waiting': 'Waiting',
  'desk.organisations.list.reported': 'Reported',
  'desk.organisations.list.listed': 'On the page',
  'desk.organisations.list.declined': 'Declined',
  'desk.organisations.list.removed': 'Removed',
  'desk.organisations.waits':
    '{n, plural, one {# organisation waits for a decision, since {day}.} other {# organisations wait for a decision, the longest since {day}.}}',
  'desk.organisations.nothing': 'No organisation waits for you.',
  'desk.organisations.draft':
    'This appeal is a draft. Once it is open, organisations can endorse it, and their offers come here.',
  'desk.organisations.about.waiting':
    'Approve: everyone sees the organisation. Decline: nobody sees it. Either way its representative gets a letter. Initiators come first, then who has waited longest.',
  'desk.organisations.about.reported':
    'Readers say that something is wrong with these. Keep: the organisation stays, and the reports are answered. Remove: nobody sees it any more.',
  'desk.organisations.about.listed': 'Everyone sees these organisations.',
  'desk.organisations.about.declined':
    'Nobody sees these. 30 days after the decision they are erased; until then you can still approve them.',
  'desk.organisations.about.removed':
    'These have left the page. 30 days after the decision their names are erased too.',
  'desk.organisations.none.waiting':
    'No organisation waits. What representatives offer comes here before anybody else sees it.',
  'desk.organisations.none.reported': 'No report waits.',
  'desk.organisations.none.listed': 'No organisation is on the page yet. Look at those that wait.',
  'desk.organisations.none.declined': 'No organisation is declined.',
  'desk.organisations.none.removed': 'No organisation is removed.',
  'desk.organisations.none.further': 'There are no further organisations here.',
  'desk.organisations.since.waiting': 'Waits since {day}',
  'desk.organisations.since.listed': 'Confirmed on {day}',
  'desk.organisations.since.declined': 'Declined on {day}',
  'desk.organisations.since.removed': 'Removed on {day}',
  'desk.organisations.today': 'today',
  'desk.organisations.age': '{n, plural, one {# day} other {# days}}',
  'desk.organisations.name_en': 'In English',
  'desk.organisations.country': 'Country',
  'desk.organisations.website': 'Website',
  'desk.organisations.none_given': 'not given',
  'desk.organisations.representative': 'Representative',
  'desk.organisations.representative.none': 'is no longer known here',
  'desk.organisations.private': 'Only your team sees the representatives. Ask them when something is not clear.',
  'desk.organisations.mailbox.at_website': 'The address is at the domain of the website.',
  'desk.organisations.mailbox.elsewhere': 'The address is not at the domain of the website: make sure in another way.',
  'desk.organisations.mailbox.no_website': 'No website says who this is: make sure in another way.',
  'desk.organisations.initiates': 'Has the name of an initiator of this appeal.',
  'desk.organisations.letters': 'Letters of another alphabet inside a word: {letters}.',
  'desk.organisations.alphabet.latin': 'Latin',
  'desk.organisations.alphabet.cyrillic': 'Cyrillic',
  'desk.organisations.alphabet.greek': 'Greek',
  'desk.organisations.alphabet.armenian': 'Armenian',
  'desk.organisations.alphabet.other': 'some other',
  'desk.organisations.alikes': 'Compare with',
  'desk.organisations.alike.same': 'the same name',
  'desk.organisations.alike.lookalike': 'looks the same, but is written with other letters',
  'desk.organisations.alike.domain': 'the same website, or one that looks like it',
  'desk.organisations.state.waiting': 'waits',
  'desk.organisations.state.listed': 'on the page',
  'desk.organisations.state.declined': 'declined',
  'desk.organisations.state.removed': 'removed',
  'desk.organisations.change':
    'Is on the page, and wants to be there as it stands above. This changes; until you decide, the present entry stays:',
  'desk.organisations.change.now': 'now',
  'desk.organisations.change.asked': 'asked',
  'desk.organisations.reports': 'Readers say',
  'desk.organisations.report.no_words': 'without words',
  'desk.organisations.approve': 'Approve',
  'desk.organisations.approve_change': 'Approve the change',
  'desk.organisations.approve_after_all': 'Approve after all',
  'desk.organisations.keep': 'Keep',
  'desk.organisations.decline': 'Decline',
  'desk.organisations.decline_change': 'Decline the change',
  'desk.organisations.remove': 'Remove',
  'desk.organisations.reason': 'Reason',
  'desk.organisations.reason.read': 'Its representative reads it. At most 140 characters, no names, no links.',
  'desk.organisations.reason.optional': 'Reason (optional)',
  'desk.organisations.decline.heading': 'Decline this organisation?',
  'desk.organisations.decline.will':
    'It does not come onto the page that everyone sees. Its representative gets a letter with your reason. For 30 days you can still approve it; then all that is known of it here is erased.',
  'desk.organisations.decline_change.heading': 'Decline this change?',
  'desk.organisations.decline_change.will':
    'The entry on the page stays as it is. Its representative gets a letter with your reason.',
  'desk.organisations.remove.heading': 'Remove this organisation?',
  'desk.organisations.remove.will':
    'This will take 1 organisation off the page that everyone sees and erase its representative here. It cannot be undone. The representative gets a letter.',
  'desk.organisations.done.approved': 'Approved: {what}',
  'desk.organisations.done.change_approved': 'Change approved: {what}',
  'desk.organisations.done.kept': 'Kept: {what}',
  'desk.organisations.done.declined': 'Declined: {what}',
  'desk.organisations.done.change_declined': 'Change declined: {what}',
  'desk.organisations.done.removed': 'Removed: {what}',
  'desk.organisations.then.approved': 'It is on the page now, and its representative gets a letter.',
  'desk.organisations.then.change_approved': 'It is on the page like this now, and its representative gets a letter.',
  'desk.organisations.then.kept': 'It stays on the page; the reports are answered.',
  'desk.organisations.then.declined': 'Its representative gets a letter with your reason.',
  'desk.organisations.then.change_declined':
    'The entry stays as it is, and its representative gets a letter with your reason.',
  'desk.organisations.then.removed': 'It has left the page, and its representative gets a letter.',
  'desk.organisations.back.approved': 'Was that a mistake? Remove it from the page',
  'desk.organisations.back.declined': 'Was that a mistake? You find it among the declined ones',
  'desk.organisations.nothing_done': 'Nothing was done',
  'desk.organisations.changed':
    'This organisation is not as it was on your page: its representative changed something, or somebody else decided. This is what stands here now.',
  'desk.organisations.gone':
    'This organisation is not here any more: its representative withdrew it, or its time was over. Nothing is left to decide.',
  'desk.organisations.enter.title': 'Enter a list',
  'desk.organisations.enter.will':
    'For organisations whose agreement you hold in another way, such as a signed letter. They are on the page at once, as confirmed by you. No letter leaves, and nobody gets a link of their own.',
  'desk.organisations.enter.file': 'File',
  'desk.organisations.enter.hint':
    'A CSV file in UTF-8, at most 1000 organisations and 1 MB. Its first line names the columns: name, and if you have them country (two letters) and website.',
  'desk.organisations.enter.save': 'From a spreadsheet: save the sheet as CSV, and choose UTF-8 as the character set.',
  'desk.organisations.enter.example': 'An example of such a file',
  'desk.organisations.enter.button': 'Enter the organisations',
  'desk.organisations.enter.column.name': 'name',
  'desk.organisations.enter.column.country': 'country',
  'desk.organisations.enter.column.website': 'website',
  'desk.organisations.enter.not.draft':
    'This appeal is a draft. Organisations can be entered once it is open, since its text may still change.',
  'desk.organisations.enter.not.archived': 'This appeal is archived: nothing new comes onto its page.',
  'desk.organisations.enter.not.stopped': 'This appeal was stopped: it takes no more organisations.',
  'desk.organisations.enter.done':
    '{n, plural, one {# organisation was added. It is on the page now.} other {# organisations were added. They are on the page now.}}',
  'desk.organisations.enter.done.none': 'No organisation was added.',
  'desk.organisations.enter.already': 'Skipped: the appeal has these by the same name already',
  'desk.organisations.enter.bad':
    'Not entered: mend these lines and send the file again. What was added is not added twice.',
  'desk.organisations.enter.line': 'Line {n}',
  'desk.organisations.enter.error.none': 'Choose a file',
  'desk.organisations.enter.error.size': 'The file is larger than 1 MB: split it',
  'desk.organisations.enter.error.text':
    'The file is not text in UTF-8: save the sheet as CSV, and choose UTF-8 as the character set',
  'desk.organisations.enter.error.columns':
    'The first line must name the columns, each once and no others: name, country, website. Only the name is needed',
  'desk.organisations.enter.error.rows': 'The list has more than 1000 lines: split it',
  'desk.organisations.enter.error.empty': 'No organisation stands below the first line',
  'desk.organisations.enter.error.quotes':
    'The file cannot be read from here on: a quotation mark stands alone, or the line is far too long. A field with quotation marks stands in quotation marks, and those inside are doubled',
  'desk.organisations.enter.error.fields': 'The line has more or fewer fields than the first one',
  'desk.organisations.enter.error.country': 'Write the country as two letters, like LT',
  'desk.organisations.representative.entered': 'none: the organisers entered it from a list',
  'desk.organisations.remove_entered.will':
    'This will take 1 organisation off the page that everyone sees and erase it here at once, with its name. It cannot be undone. No letter leaves: it was entered from a list.',
  'desk.organisations.done.erased': 'Removed and erased',
  'desk.organisations.then.erased': 'The organisation has left the page, and its name is not kept here.',
  'desk.organisations.archived':
    'This appeal is archived: nothing new comes onto its page. Organisations on the page can still be removed.',

  'letter.endorsement_decided.subject': 'What the organisers decided',
  'letter.endorsement_decided.approved':
    '{organisation}: the organisers have confirmed the endorsement. It now stands on the public page.',
  'letter.endorsement_decided.declined':
    '{organisation}: the organisers have declined the endorsement. It does not appear in public, and 30 days from now it is erased.',
  'letter.endorsement_decided.removed':
    '{organisation}: the organisers have taken the endorsement off the public page.',
  'letter.endorsement_decided.change_approved':
    '{organisation}: the organisers have confirmed the change. It now stands on the public page.',
  'letter.endorsement_decided.change_declined':
    '{organisation}: the organisers have declined the change. The entry on the public page stays as it was.',
  'letter.endorsement_decided.reason': 'Their reason: {reason}',
  'letter.endorsement_decided.page': 'The page that everyone sees:',
  'letter.endorsement_decided.own':
    'With your own link you see how things stand, and withdraw at any time. If it is lost, ask for it again on the site.',
}
