import { z } from 'zod'
import { isLoopbackName } from '../core/loopback.ts'

const isOnion = (url: string): boolean => new URL(url).hostname.endsWith('.onion')

/** An origin that protects what is sent to it: https, or http of this machine or of an onion service. */
export const origin = z.string().transform((text, context) => {
  const refuse = (message: string) => {
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  }
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash || url.username)
    return refuse('must be an origin such as https://sign.example.org')
  if (url.protocol === 'http:' && !isLoopbackName(url.hostname) && !isOnion(url.origin))
    return refuse('must begin with https://, since the network reads http (http is for this machine and .onion only)')
  return url.origin
})

/** The origin of an onion service. */
export const onionOrigin = origin.refine(isOnion, 'must be the origin of an onion service such as http://….onion')
