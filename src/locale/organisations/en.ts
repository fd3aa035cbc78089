/** The public list of organisations: keys `organisations.…`. */
export const organisations = {
  'organisations.title': 'Organisations',
  'organisations.all': 'All {n, number} organisations',
  'organisations.list': 'More about these organisations',
  'organisations.n': '{n, plural, one {{n, number} organisation} other {{n, number} organisations}}',
  'organisations.and': '{n, plural, one {and {n, number} organisation} other {and {n, number} organisations}}',
  'organisations.many': '{n, plural, one {organisation endorses} other {organisations endorse}}',
  'organisations.first': 'No organisation has endorsed yet.',
  'organisations.endorse': 'Endorse',
  'organisations.only': 'Organisations endorse this statement',
  'organisations.only.text':
    'It collects no signatures of people. A representative of an organisation can endorse it in about three minutes.',
  'organisations.lead':
    'The organisers looked at each of these organisations before they listed it: its representative confirmed a mailbox, or the organisers have its agreement in another way, such as a signed letter.',
  'organisations.apart': 'Organisations are counted apart. They are never part of the number of people.',
  'organisations.none': 'No organisation is listed yet.',
  'organisations.initiator': 'among those who lead this appeal',
  'organisations.confirmed': 'confirmed by the organisers, {day}',
  'organisations.mistake': 'Listed by mistake? Tell us',
  'organisations.report.title': 'An organisation listed by mistake',
  'organisations.report.what':
    'The organisers look at it; the organisation stays until they have decided. Nothing is kept about you, and what you wrote is deleted 30 days after the decision.',
  'organisations.report.own': 'Are you the representative? With your own link you can withdraw at once.',
  'organisations.report.thanks': 'The organisers decide about it. Until then the organisation stays.',
  'organisations.back': 'Back to the organisations',
}
