/** The page of numbers: keys `numbers.…`. */
export const numbersPage = {
  'numbers.title': 'How we count',
  'numbers.lead': 'What the number of signatures is made of, how it grew, and how to check it.',
  'numbers.asOf': 'As of {at}. All days and hours on this page are UTC.',
  'numbers.behind': 'The number on the appeal’s own page can be a minute newer.',
  'numbers.hourly': 'The number moves at full hours only, so that nobody can match a visit with it.',
  'numbers.signatures': 'Signatures',
  'numbers.heldBack': 'not shown',
  'numbers.general': 'How we count on all appeals',

  'numbers.split': 'What the number is made of',
  'numbers.split.part': 'How they were given',
  'numbers.split.confirmed': 'Confirmed by e-mail',
  'numbers.split.public': 'with a name that everyone sees',
  'numbers.split.private': 'with a name that only the organisers see',
  'numbers.split.anonymous': 'without a name',
  'numbers.split.imported': 'Entered by the organisers',
  'numbers.split.total': 'Together',
  'numbers.split.few':
    'Fewer than 10 signatures are confirmed so far. The number is shown from 10 on, since a smaller one could point at a person.',
  'numbers.split.uneven':
    'The parts are shown once 25 signatures are confirmed and each part has at least 10, since a smaller one could point at a person.',

  'numbers.series': 'Signatures over time',
  'numbers.series.perDay': '{n} a day',
  'numbers.series.mostDay': 'The most in one day: {n, plural, one {# signature} other {# signatures}}, on {day}.',
  'numbers.series.most': 'The highest bar: {n, plural, one {# signature} other {# signatures}}, from {from} to {to}.',
  'numbers.series.byDay': 'Each bar is a day, from midnight to midnight UTC.',
  'numbers.series.grouped':
    'So that no bar can point at a person, a bar ends only once it holds 10 confirmed signatures and, where one can sign without showing the name to everyone, 10 of that kind. What is left over joins the bar before it. The more days it spans, the wider it is. Bars are drawn once a day, and their day ends at 3:00 UTC.',
  'numbers.series.table': 'The bars as a table',
  'numbers.series.days': 'Days',
  'numbers.series.sum': 'Together, as of {at}',
  'numbers.series.csv': 'The table as a CSV file',
  'numbers.series.json': 'Everything here as data (JSON)',
  'numbers.series.none': 'No signature has been counted yet.',
  'numbers.series.heldBack': 'The bars follow once the number is shown.',

  'numbers.counted': 'What is counted',
  'numbers.counted.1':
    'Every signature that was confirmed by pressing the button on the page that our letter leads to, whoever may see its name. One whose public name the organisers have not looked at yet counts as well.',
  'numbers.counted.2': 'Every signature that the organisers have entered.',
  'numbers.counted.3':
    'Not counted: what was never confirmed, what was withdrawn or replaced, what is being checked, what was found invalid.',
  'numbers.counted.4': 'Never counted: organisations.',

  'numbers.mail': 'What a confirmation proves',
  'numbers.mail.proves':
    'It proves that somebody who can read that mailbox pressed the button. To open the letter or its link is not enough: programs of mail companies do that on their own.',
  'numbers.mail.limits':
    'It does not prove who that was. One person may have several mailboxes, and nobody checks whether a name is true. What we count is confirmations, not persons.',
  'numbers.mail.seats': 'From one mailbox {n, plural, one {# signature} other {up to # signatures}} can be given.',

  'numbers.imported': 'Signatures that the organisers entered',
  'numbers.imported.n':
    'On this appeal there {n, plural, one {is # of them} other {are # of them}}. Each addition stands below, with its day.',
  'numbers.imported.none': 'On this appeal there are none.',
  'numbers.imported.text':
    'They were given on paper, in a messenger or through a lawyer. Nobody confirmed them by e-mail: the organisers vouch for them. “Collected” are those that the organisers gathered themselves, “conveyed” those that a lawyer brought, from prison for example.',

  'numbers.countries': 'Countries',
  'numbers.countries.text':
    'Whoever signs with a name that everyone sees may name a country. It is their own word; we look nothing up. Countries with fewer than 10 signatures are left out.',
  'numbers.countries.country': 'Country',
  'numbers.countries.none': 'No country has 10 signatures yet.',

  'numbers.corrections': 'Corrections',
  'numbers.corrections.text':
    'Whenever the number falls, a line here says why. What the organisers did has its day, number and reason. Withdrawals are told by month, and fewer than 10 are not counted out.',
  'numbers.corrections.none': 'There have been none.',

  'numbers.marks': 'Nobody counted twice',
  'numbers.marks.text': 'While people sign, a coded mark of each mailbox is kept. The addresses themselves are not.',
  'numbers.marks.later':
    'Letters work for 24 hours after the closing. The marks are destroyed at most two hours later.',
  'numbers.marks.until': 'The last letters work until {at}. The marks are destroyed at most two hours later.',
  'numbers.marks.now': 'The appeal was stopped, and the marks are being destroyed.',

  'numbers.list': 'The list of public names',
  'numbers.list.hash': 'On {day} it had {n, plural, one {# name} other {# names}}, and this hash (SHA-256):',
  'numbers.list.check':
    'Whoever gets the list of that day from the organisers, as JSON Lines, can check that nothing was added or left out: this command must print the same hash.',
}
