/** Proofs by an organisation's domain: keys `proof.…`. */
export const proof = {
  'proof.title': 'What was seen at the domain',
  'proof.not.no_website': 'The organisation gave no website, so there is no domain to check.',
  'proof.not.no_domain': '{host} is no domain that can be looked up in public, so there is nothing to check.',
  'proof.not.social_network':
    '{host} belongs to a social network: a line there would say nothing about the organisation.',
  'proof.not.messenger': '{host} belongs to a messenger: a line there would say nothing about the organisation.',
  'proof.not.blog_host':
    '{host} belongs to a blogging platform: a line there would say nothing about the organisation.',
  'proof.not.site_builder':
    '{host} belongs to a website builder. Only a domain of the organisation’s own can be checked.',
  'proof.not.video_host':
    '{host} belongs to a platform for video and sound: a line there would say nothing about the organisation.',
  'proof.not.code_host':
    '{host} belongs to a platform for source code: a line there would say nothing about the organisation.',
  'proof.not.link_page':
    '{host} belongs to a service for links: it leads to other pages and says nothing about the organisation.',
  'proof.not.document_host':
    '{host} belongs to a service for documents: a line there would say nothing about the organisation.',
  'proof.not.donation_page':
    '{host} belongs to a platform for donations and petitions: a line there would say nothing about the organisation.',
  'proof.line.dns': 'the DNS of {domain} says so, last seen {day}',
  'proof.line.file': 'the website {domain} says so, last seen {day}',
  'proof.line.dns_past': 'the DNS of {domain} said so, last seen {day}',
  'proof.line.file_past': 'the website {domain} said so, last seen {day}',
  'proof.own.heading': 'Let your own domain say so',
  'proof.own.text':
    'The page then also says: the website {domain} says so, and when this was last seen. You decide whether you want it: what the organisers confirmed stands without it.',
  'proof.own.put':
    'Put this line in one of the two places below, and leave it there. Whoever looks after your website knows how.',
  'proof.own.line': 'The line to copy',
  'proof.own.dns': 'In the DNS of the domain',
  'proof.own.dns_where': 'A TXT record that holds this line and nothing else. Its name:',
  'proof.own.dns_form': 'Some forms add the domain themselves: there the name is only _undersigned.',
  'proof.own.dns_check': 'Check the DNS now',
  'proof.own.file': 'On the website',
  'proof.own.file_where': 'A text file in which this is a line of its own. Its address:',
  'proof.own.file_check': 'Check the website now',
  'proof.own.then':
    'While the appeal is open we look again every week. When the line is gone a letter tells you; two weeks later the page says only when it was last seen. Each check shows the servers of the domain the address of ours.',
  'proof.own.seen': 'Seen on {day}: the line is there.',
  'proof.own.not_seen': 'Checked on {day}: the line was not seen.',
  'proof.own.missing': 'Checked on {day}: the line was not seen. It was last seen on {last}.',
  'proof.not.off': 'For this appeal no domains are checked: the organisers have switched that off.',
  'endorse.answer.proof_there': 'The line is there. Wherever the organisation is listed, this day stands beside it.',
  'endorse.answer.proof_absent': 'The line is not there. Below stands what was seen instead.',
  'endorse.answer.proof_unknown': 'Whether the line is there could not be found out now. Below stands why.',
  'endorse.answer.proof_not': 'Nothing was checked. Below stands how things are now.',
  'endorse.answer.proof_too_many':
    'Nothing was checked: a domain is checked ten times an hour at most. Try again later.',
  'letter.proof_lost.subject': 'Your domain no longer shows the line',
  'letter.proof_lost.dns':
    'The DNS of {domain} showed the line that speaks for {organisation}. It was last seen on {day}; now we do not see it.',
  'letter.proof_lost.file':
    'The website {domain} showed the line that speaks for {organisation}. It was last seen on {day}; now we do not see it.',
  'letter.proof_lost.seen': 'This is what we saw:',
  'letter.proof_lost.put_back.dns':
    'If the line is to be there, put it back: a TXT record of the domain with the name _undersigned that holds this and nothing else:',
  'letter.proof_lost.put_back.file':
    'If the line is to be there, put it back: in the folder .well-known of the website, in the text file named undersigned with the ending txt, on a line of its own:',
  'letter.proof_lost.then':
    'Until then we look once a day. What the organisers confirmed stays in any case; when the line has been gone for two weeks, the page says only when it was last seen.',
  'proof.seen.text': 'text “{text}”',
  'proof.seen.dns_no_servers': 'No name server of {name} was found that can be asked.',
  'proof.seen.dns_silent': '{at}: no answer.',
  'proof.seen.dns_failed': '{at}: could not say.',
  'proof.seen.dns_no_address': '{at}: this name has no address.',
  'proof.seen.dns_forbidden': '{at}: not asked, since its address is in no public network.',
  'proof.seen.dns_line': '{at}: the line is at {name}.',
  'proof.seen.dns_misplaced': '{at}: the line is at {name}, which is the wrong place.',
  'proof.seen.dns_other': '{at}: at {name} stands another text.',
  'proof.seen.dns_other_found': '{at}: at {name} we found {found}.',
  'proof.seen.dns_no_text': '{at}: no TXT record at {name}.',
  'proof.seen.file_line': '{at}: the line is there.',
  'proof.seen.file_no_line': '{at}: the file is there, but not the line.',
  'proof.seen.file_no_line_found': '{at}: the file is there, but not the line. It has {found}.',
  'proof.seen.file_status': '{at}: no file; the answer was {status}.',
  'proof.seen.file_no_address': '{at}: this name has no address.',
  'proof.seen.file_forbidden': '{at}: not asked, since its address is in no public network.',
  'proof.seen.file_silent': '{at}: no answer in time.',
  'proof.seen.file_refused': '{at}: takes no connection.',
  'proof.seen.file_certificate': '{at}: the certificate is not valid.',
  'proof.seen.file_not_https': '{at}: leads to {to}, which is not https.',
  'proof.seen.file_elsewhere': '{at}: leads to another domain: {to}.',
  'proof.seen.file_too_many_redirects': '{at}: leads on too many times.',
  'proof.seen.file_too_long': '{at}: longer than 4 KB.',
  'proof.seen.file_not_text': '{at}: not a text file.',
  'proof.seen.file_broken': '{at}: the answer cannot be read.',
}
