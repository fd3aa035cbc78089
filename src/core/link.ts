import { withoutLookAlikes } from './look-alikes.ts'
import { OTHER_ENDINGS, SHORT_HOSTS, TITLES, UNMISTAKABLE_ENDINGS, WORD_ENDINGS } from './plain-text-rules.ts'
import { ROOT_ZONE } from './root-zone-rules.ts'

/** Whether the text holds a scheme, `www.`, or a host with a path. */
export function hasLink(text: string): boolean {
  const plain = asFollowed(text)
  return SCHEME.test(plain) || hostsIn(plain).some(({ hasPath }) => hasPath)
}

/** Whether the text names a host, however unlikely: its readers might follow it. */
export const mentionsHost = (text: string): boolean => hostsIn(asFollowed(text)).some(isHost)

/** Whether a name reads as an address that somebody would follow; no host is "i wait.my son", a missing space. */
export const readsAsHost = (name: string): boolean =>
  hostsIn(asFollowed(name)).some((found) => isHost(found) && !(WORDS.has(found.ending) && found.goesOn))

/** The text with the dots of "example[.]org" and "example (dot) org" as somebody who follows the address types them. */
const asFollowed = (text: string): string => withoutLookAlikes(text).replace(BRACKETED_DOT, '.')
const BRACKETED_DOT = /\s?[[({]\s?(?:\.|dot|точка|кропка|крапка|kropka|taškas|punkt)\s?[\])}]\s?/giu

interface Found {
  /** The part before the ending, with its last dot. */
  labels: string
  /** In small letters, of the root zone or one that is followed all the same. */
  ending: string
  isCapitalised: boolean
  hasPath: boolean
  /** Whether a sentence goes on behind it. */
  goesOn: boolean
}

const SCHEME =
  /[a-z][a-z0-9+.-]*:\/\/|(?<![\p{L}\p{N}])(?:www\.|xn--[a-z0-9]|(?:https?|javascript|data|mailto|tel|sms|tg|viber):\S)/iu
const HOST =
  /(?<![\p{L}\p{N}_-])((?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}])?\.)+)([\p{L}\p{N}]{2,})(?![\p{L}\p{M}\p{N}_-])(?:([/?#]\S|:\d)|(,?\s+\p{L}))?/gu
const CAPITALISED = /^\p{Lu}\p{Ll}/u
const INITIALS = /^(?:\p{L}\p{M}*\.)+$/u

const ENDINGS = new Set([...ROOT_ZONE, ...OTHER_ENDINGS])
const UNMISTAKABLE = new Set(UNMISTAKABLE_ENDINGS)
const WORDS = new Set(WORD_ENDINGS)
const ABBREVIATING = new Set(TITLES)
const SHORT = new Set(SHORT_HOSTS)

const hostsIn = (text: string): Found[] =>
  [...text.matchAll(HOST)].flatMap(([, labels = '', written = '', path, more]) => {
    const ending = written.toLowerCase()
    const isCapitalised = CAPITALISED.test(written)
    return ENDINGS.has(ending)
      ? [{ labels, ending, isCapitalised, hasPath: path !== undefined, goesOn: more !== undefined }]
      : []
  })

function isHost({ labels, ending, isCapitalised }: Found): boolean {
  if (UNMISTAKABLE.has(ending)) return true
  // "T.Ly" (a name), "two daughters.In exile" (a missing space) and "Prof.in" (a title's feminine) are no hosts.
  if (isCapitalised && (ending.length === 2 || WORDS.has(ending))) return false
  if (SHORT.has(labels.toLowerCase() + ending)) return true
  if (INITIALS.test(labels)) return false
  const parts = labels.slice(0, -1).split('.')
  const isTitle = parts.every((part) => part.length === 1 || ABBREVIATING.has(part.toLowerCase()))
  return !isTitle && !(ending === 'in' && parts.every((part) => CAPITALISED.test(part)))
}
