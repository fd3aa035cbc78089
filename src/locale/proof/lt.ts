import type { proof as en } from './en.ts'

export const proof: { [key in keyof typeof en]: string } = {
  'proof.title': 'Kas matoma domene',
  'proof.not.no_website': 'Organizacija nenurodė svetainės, todėl nėra domeno, kurį būtų galima patikrinti.',
  'proof.not.no_domain': '{host} nėra viešojo tinklo domenas, todėl nėra ko tikrinti.',
  'proof.not.social_network': '{host} priklauso socialiniam tinklui: eilutė ten nieko nepasakytų apie organizaciją.',
  'proof.not.messenger': '{host} priklauso žinučių programėlei: eilutė ten nieko nepasakytų apie organizaciją.',
  'proof.not.blog_host': '{host} priklauso tinklaraščių platformai: eilutė ten nieko nepasakytų apie organizaciją.',
  'proof.not.site_builder':
    '{host} priklauso svetainių kūrimo paslaugai. Patikrinti galima tik pačios organizacijos domeną.',
  'proof.not.video_host':
    '{host} priklauso vaizdo ir garso įrašų platformai: eilutė ten nieko nepasakytų apie organizaciją.',
  'proof.not.code_host': '{host} priklauso programų kodo platformai: eilutė ten nieko nepasakytų apie organizaciją.',
  'proof.not.link_page':
    '{host} priklauso nuorodų paslaugai: ji veda į kitus puslapius ir nieko nesako apie organizaciją.',
  'proof.not.document_host': '{host} priklauso dokumentų paslaugai: eilutė ten nieko nepasakytų apie organizaciją.',
  'proof.not.donation_page':
    '{host} priklauso aukojimo ir peticijų platformai: eilutė ten nieko nepasakytų apie organizaciją.',
  'proof.line.dns': 'tai patvirtina domeno {domain} DNS, paskutinį kartą matyta {day}',
  'proof.line.file': 'tai patvirtina svetainė {domain}, paskutinį kartą matyta {day}',
  'proof.line.dns_past': 'anksčiau tai patvirtino domeno {domain} DNS, paskutinį kartą matyta {day}',
  'proof.line.file_past': 'anksčiau tai patvirtino svetainė {domain}, paskutinį kartą matyta {day}',
  'proof.own.heading': 'Tegul tai patvirtina jūsų domenas',
  'proof.own.text':
    'Tada puslapyje bus pasakyta ir tai, kad tai patvirtina svetainė {domain}, ir kada tai matyta paskutinį kartą. Tai nebūtina: tai, ką patvirtino organizatoriai, lieka ir be to.',
  'proof.own.put':
    'Įdėkite šią eilutę į vieną iš dviejų vietų žemiau ir palikite ją ten. Kaip tai padaryti, žino tas, kas tvarko jūsų svetainę.',
  'proof.own.line': 'Eilutė, kurią reikia nukopijuoti',
  'proof.own.dns': 'Domeno DNS įrašuose',
  'proof.own.dns_where': 'TXT įrašas, kuriame yra tik ši eilutė ir nieko daugiau. Jo pavadinimas:',
  'proof.own.dns_form': 'Kai kurios formos domeną prideda pačios: tada rašykite tik _undersigned.',
  'proof.own.dns_check': 'Patikrinti DNS dabar',
  'proof.own.file': 'Svetainėje',
  'proof.own.file_where': 'Tekstinis failas, kuriame tai yra atskira eilutė. Jo adresas:',
  'proof.own.file_check': 'Patikrinti svetainę dabar',
  'proof.own.then':
    'Kol kreipimasis atviras, tikriname vėl kas savaitę. Kai eilutė dingsta, apie tai praneša laiškas; dar po dviejų savaičių puslapis rodo tik dieną, kada ji matyta paskutinį kartą. Kiekvienas patikrinimas domeno serveriams parodo mūsų serverio adresą.',
  'proof.own.seen': '{day}: eilutė yra.',
  'proof.own.not_seen': 'Patikrinta {day}: eilutės nematyti.',
  'proof.own.missing': 'Patikrinta {day}: eilutės nematyti. Paskutinį kartą ji matyta {last}',
  'proof.not.off': 'Šio kreipimosi domenai netikrinami: organizatoriai tai išjungė.',
  'endorse.answer.proof_there': 'Eilutė yra. Visur, kur organizacija yra sąraše, šalia stovi ši diena.',
  'endorse.answer.proof_absent': 'Eilutės nėra. Žemiau parašyta, kas matyti vietoj jos.',
  'endorse.answer.proof_unknown': 'Dabar nepavyko sužinoti, ar eilutė yra. Žemiau parašyta kodėl.',
  'endorse.answer.proof_not': 'Nieko nepatikrinta. Žemiau parašyta, kaip yra dabar.',
  'endorse.answer.proof_too_many':
    'Nieko nepatikrinta: domenas tikrinamas ne daugiau kaip dešimt kartų per valandą. Pabandykite vėliau.',
  'letter.proof_lost.subject': 'Jūsų domenas eilutės neberodo',
  'letter.proof_lost.dns':
    'Domeno {domain} DNS įrašuose buvo eilutė, liudijusi už organizaciją {organisation}. Paskutinį kartą ji matyta {day} – dabar jos nematyti.',
  'letter.proof_lost.file':
    'Svetainėje {domain} buvo eilutė, liudijusi už organizaciją {organisation}. Paskutinį kartą ji matyta {day} – dabar jos nematyti.',
  'letter.proof_lost.seen': 'Štai kas matyti:',
  'letter.proof_lost.put_back.dns':
    'Jei eilutė turi ten būti, grąžinkite ją: domeno TXT įrašas pavadinimu _undersigned, kuriame yra tik tai ir nieko daugiau:',
  'letter.proof_lost.put_back.file':
    'Jei eilutė turi ten būti, grąžinkite ją: svetainės aplanke .well-known, tekstiniame faile undersigned su plėtiniu txt, atskira eilute:',
  'letter.proof_lost.then':
    'Iki tol tikriname kartą per dieną. Tai, ką patvirtino organizatoriai, bet kuriuo atveju lieka; kai eilutės nėra dvi savaites, puslapis rodo tik dieną, kada ji matyta paskutinį kartą.',
  'proof.seen.text': 'tekstas „{text}“',
  'proof.seen.dns_no_servers': 'Nerasta {name} vardų serverio, kurio galima paklausti.',
  'proof.seen.dns_silent': '{at}: atsakymo nėra.',
  'proof.seen.dns_failed': '{at}: negalėjo atsakyti.',
  'proof.seen.dns_no_address': '{at}: šis vardas neturi adreso.',
  'proof.seen.dns_forbidden': '{at}: neklausta, nes jo adresas ne viešajame tinkle.',
  'proof.seen.dns_line': '{at}: eilutė yra ties {name}.',
  'proof.seen.dns_misplaced': '{at}: eilutė yra ties {name}, bet tai ne ta vieta.',
  'proof.seen.dns_other': '{at}: ties {name} yra kitas tekstas.',
  'proof.seen.dns_other_found': '{at}: ties {name} rasta kas kita: {found}.',
  'proof.seen.dns_no_text': '{at}: ties {name} TXT įrašo nėra.',
  'proof.seen.file_line': '{at}: eilutė yra.',
  'proof.seen.file_no_line': '{at}: failas yra, bet eilutės jame nėra.',
  'proof.seen.file_no_line_found': '{at}: failas yra, bet eilutės jame nėra. Jame yra {found}.',
  'proof.seen.file_status': '{at}: failo nėra, atsakymas buvo {status}.',
  'proof.seen.file_no_address': '{at}: šis vardas neturi adreso.',
  'proof.seen.file_forbidden': '{at}: neklausta, nes jo adresas ne viešajame tinkle.',
  'proof.seen.file_silent': '{at}: laiku neatsakė.',
  'proof.seen.file_refused': '{at}: nepriima ryšio.',
  'proof.seen.file_certificate': '{at}: sertifikatas negalioja.',
  'proof.seen.file_not_https': '{at}: veda į {to}, o tai ne https.',
  'proof.seen.file_elsewhere': '{at}: veda į kitą domeną: {to}.',
  'proof.seen.file_too_many_redirects': '{at}: per daug nukreipimų.',
  'proof.seen.file_too_long': '{at}: ilgiau nei 4 KB.',
  'proof.seen.file_not_text': '{at}: tai ne tekstinis failas.',
  'proof.seen.file_broken': '{at}: atsakymo neįmanoma perskaityti.',
}
