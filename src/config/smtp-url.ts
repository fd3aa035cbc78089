import { z } from 'zod'
import { isLoopbackName } from '../core/loopback.ts'

const flag = z.enum(['true', 'false'], 'must be true or false')
const count = z.string().regex(/^[1-9]\d{0,6}$/, 'must be a whole number from 1')
const hostName = z.string().regex(/^[\w.-]{1,253}$/, 'must be a host name')

/** Every option of nodemailer that the query may set. None logs letters, starts a program or leads to another host. */
const Options = z
  .strictObject({
    maxConnections: count,
    maxMessages: count,
    rateLimit: count,
    rateDelta: count,
    name: hostName,
    authMethod: z.enum(['PLAIN', 'LOGIN', 'CRAM-MD5'], 'must be PLAIN, LOGIN or CRAM-MD5'),
    requireTLS: flag,
    ignoreTLS: flag,
    opportunisticTLS: flag,
    'tls.rejectUnauthorized': flag,
    'tls.servername': hostName,
    'tls.minVersion': z.enum(['TLSv1.2', 'TLSv1.3'], 'must be TLSv1.2 or TLSv1.3'),
  })
  .partial()

/** Values that let letters leave in the clear, or to a server that only claims its name. */
const WEAK = ['requireTLS=false', 'ignoreTLS=true', 'opportunisticTLS=true', 'tls.rejectUnauthorized=false']

/** SMTP_URL. Its options are an allow list, and an option that weakens TLS is for a server on this machine only. */
export const smtpUrl = z.string().superRefine((text, context) => {
  const refuse = (message: string) => context.addIssue({ code: 'custom', message })
  if (!/^smtps?:\/\//.test(text) || !URL.canParse(text))
    return refuse('must be a URL such as smtps://user:password@mail.example.org')
  const { hostname, searchParams } = new URL(text)
  const names = [...searchParams.keys()]
  const twice = names.find((name, position) => names.indexOf(name) < position)
  if (twice !== undefined) return refuse(`must have ${shown(twice)} once`)
  const issue = Options.safeParse(Object.fromEntries(searchParams)).error?.issues[0]
  if (issue?.code === 'unrecognized_keys') return refuse(`must be without ${shown(issue.keys[0] ?? '')}`)
  if (issue) return refuse(`must have another ${String(issue.path[0])}: it ${issue.message}`)
  const weak = WEAK.find((option) => [...searchParams].some((pair) => pair.join('=') === option))
  if (weak && !isLoopbackName(hostname))
    refuse(`must be without ${weak}, which lets others read letters: it is for a mail server on this machine only`)
})

/** The name of an option. Any other text may be the end of a password that has a question mark. */
const shown = (name: string): string =>
  /^[A-Za-z][A-Za-z.]{0,39}$/.test(name) ? `the option ${name}` : 'an option whose name is no word'
