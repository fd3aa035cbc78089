import type { Domains } from '../../deps/domains.ts'
import { askTexts } from './ask-texts.ts'
import { fetchPage } from './fetch-page.ts'
import type { Wire } from './wire.ts'

/** Asks the domain name system and websites, and never an address of a special network. */
export const openDomains = (wire: Wire = {}): Domains => ({
  texts: (domain, names) => askTexts(wire, domain, names),
  page: (url, domain) => fetchPage(wire, url, domain),
})
