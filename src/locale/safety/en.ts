/** The page for signers at risk: keys `safety.…`. */
export const safety = {
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
}
