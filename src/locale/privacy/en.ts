/** The page of promises: keys `privacy.…`. */
export const privacy = {
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
}
