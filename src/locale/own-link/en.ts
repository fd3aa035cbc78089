/** A signer's own link, a lost one, and a link that does not work: keys `manage.…`, `recover.…`, `gone.…`. */
export const ownLink = {
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
}
