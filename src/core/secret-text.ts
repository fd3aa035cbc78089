import { z } from 'zod'

/** A secret that gives access: a letter's token, a manage token. Branded, so that `Log` cannot take a token. */
export type Token = z.infer<typeof Token>
export const Token = z.string().brand<'token'>()

/** An e-mail address to which letters are sent. Branded, so that `Log` cannot take an address. */
export type Address = z.infer<typeof Address>
export const Address = z.string().brand<'address'>()

/** The canonical form of an address, the same for every spelling of one mailbox: see `canonicalAddress`. */
export type CanonicalAddress = string & z.core.$brand<'canonical address'>

/** The domain of an address. Branded, so that `Log` cannot take one: few mailboxes may have it. */
export type MailDomain = string & z.core.$brand<'mail domain'>

/** Origin of a request, for limits in memory: an IPv4 address, the /64 of an IPv6 address, or the onion service. */
export type Network = string & z.core.$brand<'network'>

/** A text without any brand, which `Log` may take. */
export type OpenText = string & { readonly [z.core.$brand]?: never }

/** Brands a token sent by a client. Neither its form nor its existence is checked here. */
export const asToken = (text: string): Token => text as Token

/** Brands a text known to be an address: made up by us, or parsed before. */
export const asAddress = (text: string): Address => text as Address
