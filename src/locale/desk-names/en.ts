/** Names and reports on the desk: keys `names.…`. */
export const deskNames = {
  'names.title': 'Names',
  'names.public': 'The page that everyone sees',
  'names.lists': 'Lists of names',
  'names.list.waiting': 'Waiting',
  'names.list.reported': 'Reported',
  'names.list.shown': 'Shown',
  'names.list.hidden': 'Hidden',
  'names.list.held': 'On hold',
  'names.list.imported': 'Entered by hand',

  'names.waiting':
    '{n, plural, one {# name waits for a look, since {day}.} other {# names wait for a look, the oldest since {day}.}}',
  'names.reported':
    '{n, plural, one {# reported name waits for a decision, since {day}.} other {# reported names wait for a decision, the oldest since {day}.}}',
  'names.nothing': 'No name waits for you.',
  'names.draft':
    'Nobody has signed yet: this appeal is a draft. Once it is open, the names of those who sign come here.',

  'names.about.waiting': 'Keep: everyone sees the name. Hide: nobody sees it, and the signature counts all the same.',
  'names.about.reported':
    'Keep: the name stays, and for 30 days no further report about it comes. Hide: nobody sees the name, and the signature counts all the same.',
  'names.about.shown': 'Everyone sees these names, the longest-standing first.',
  'names.about.hidden': 'Nobody sees these names; the signatures count all the same.',
  'names.about.held':
    'These signatures are outside the number, and their names off the pages, until somebody releases them. Press one to decide about it.',
  'names.about.imported': 'These signatures came on paper, in a messenger or through a lawyer.',

  'names.none.waiting': 'No name waits. Names that people sign publicly come here before anybody sees them.',
  'names.none.waiting_host':
    'No name waits. In this appeal names are shown at once; one that names a website in its words waits here first.',
  'names.none.reported':
    'No report waits. Beside each name that everyone sees there is a link “Report”: what readers send by it comes here.',
  'names.none.shown': 'No name is shown. Look at those that wait, or are hidden.',
  'names.none.hidden': 'No name is hidden. Those that you hide come here, and can be shown again.',
  'names.none.held':
    'No signature is on hold. To take one out of the number for a while, press its name in another list.',
  'names.none.imported':
    'No signature was entered by hand. Whoever runs the server enters those on paper with this command:',
  'names.none.further': 'There are no further names here.',

  'names.search.in': 'In which list',
  'names.search.all': 'In all lists',

  'names.keep': 'Keep',
  'names.hide': 'Hide',
  'names.show': 'Show again',
  'names.keep_page': 'Keep all on this page ({n, number})',
  'names.look.waiting': 'waits for a look',
  'names.look.shown': 'shown',
  'names.look.hidden': 'hidden',
  'names.state.held': 'on hold, outside the number',
  'names.state.invalid': 'invalid, outside the number',
  'names.private': 'A name that is stored encrypted',
  'names.anonymous': 'A signature without a name',

  'names.count': '{n, plural, one {# name} other {# names}}',
  'names.done.keep': 'Kept: {what}',
  'names.done.hide': 'Hidden: {what}',
  'names.done.undo': 'Back to waiting: {what}',
  'names.done.nothing': 'Nothing was done',
  'names.undo': 'Undo',
  'names.undo.will':
    '{n, plural, one {Undo puts the name back to those that wait for a look.} other {Undo puts the names back to those that wait for a look.}}',
  'names.undo.reports': 'The reports will be open again.',
  'names.changed': '{n, plural, one {# name is another one by now} other {# names are other ones by now}}',
  'names.changed.text':
    'Somebody else decided, or the person changed the words. Nothing was done here; this is what stands now.',
  'names.gone': 'A signature that is no longer in any list: it was withdrawn, changed or removed.',
}
