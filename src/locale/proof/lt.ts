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
}
