import { z } from 'zod'

const SSL_MODES = ['disable', 'require', 'verify-ca', 'verify-full']

/** DATABASE_URL. Its `sslmode` means what it means to PostgreSQL's own programs; modes that fall back to none are refused. */
export const databaseUrl = z.string().superRefine((text, context) => {
  const refuse = (message: string) => context.addIssue({ code: 'custom', message })
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text))
    return refuse('must be a URL such as postgres://user:password@127.0.0.1/undersigned')
  const { searchParams } = new URL(text)
  const modes = searchParams.getAll('sslmode')
  if (modes.length > 1 || modes.some((mode) => !SSL_MODES.includes(mode)))
    return refuse(`must have one sslmode at most, of ${SSL_MODES.join(', ')}`)
  if (modes.includes('verify-ca') && !searchParams.get('sslrootcert'))
    refuse('must name a certificate with sslrootcert for sslmode=verify-ca (verify-full trusts the public ones)')
})
