import type { TestSite } from '../api/site.ts'

/** Sends every form of a signer; resolves to the answers, each with its description. */
export async function signedByForm(site: TestSite, letters: string[], own: string[]): Promise<[string, Response][]> {
  const names = await (await site.ask('/a/release/names')).text()
  const reportPath = /\/a\/release\/report\/[0-9a-f-]+/.exec(names)?.[0] ?? ''
  const typed = { visibility: 'public', name: 'Anna', descriptor: '', country: '', email: 'form@example.org' }
  const [ofPublic = '', ofPrivate = '', ofAnonymous = '', rejected = '', quiet = ''] = letters
  const sign = (slug: string, more: Record<string, string>) =>
    site.ask(`/a/${slug}/sign`, { form: { ...typed, ...more } })
  return [
    ['sent', await sign('release', { consent: 'true' })],
    ['errors', await sign('release', {})],
    ['another language', await sign('release', { language: 'be' })],
    ['a doubt', await sign('release', { consent: 'true', email: 'anna@gmial.com' })],
    ['a notice', await sign('quiet', { consent: 'true', email: 'anna@mail.ru' })],
    ['ended', await sign('ended', { consent: 'true' })],
    ['unknown', await sign('no-such', { consent: 'true' })],
    ['signed publicly', await site.ask('/c', { form: { token: ofPublic } })],
    ['signed privately', await site.ask('/c', { form: { token: ofPrivate } })],
    ['signed without a name', await site.ask('/c', { form: { token: ofAnonymous } })],
    ['signed on a protected appeal', await site.ask('/c', { form: { token: quiet } })],
    ['gone', await site.ask('/c', { form: { token: ofPublic } })],
    ['no token', await site.ask('/c', { form: {} })],
    ['not me', await site.ask('/c/reject', { form: { token: rejected } })],
    ['nothing typed', await site.ask(`/m/${own[1]}/words`, { form: {} })],
    ['changed', await site.ask(`/m/${own[0]}/private`, { form: {} })],
    ['changed words', await site.ask(`/m/${own[2]}/public`, { form: { name: 'Anna', descriptor: 'teacher' } })],
    ['nothing said', await site.ask(reportPath, { form: { words: 'see https://example.org' } })],
    ['reported', await site.ask(reportPath, { form: { reason: 'spam', words: 'invented' } })],
    ['found', await site.ask('/a/release/names/search', { form: { q: 'a' } })],
    ['nothing to find', await site.ask('/a/release/names/search', { form: { q: '%' } })],
    ['no search', await site.ask('/a/quiet/names/search', { form: { q: 'a' } })],
    ['withdrawn', await site.ask(`/m/${own[0]}/withdraw`, { form: {} })],
  ]
}
