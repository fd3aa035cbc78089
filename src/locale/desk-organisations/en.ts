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
