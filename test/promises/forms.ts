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

/** Sends every form of an organisation's representative; resolves to the answers, each with its description. */
export async function endorsedByForm(
  site: TestSite,
  offers: string[],
  endorsements: string[],
): Promise<[string, Response][]> {
  const organisation = { name: 'Zqunion of Zqringers', nameEn: 'Zqringers', country: '', website: 'zq-ringers.example' }
  const contact = { contact: 'Zqalena', role: 'zqsecretary', email: 'zqoffer@example.org' }
  const offer = (more: Record<string, string>, slug = 'release') =>
    site.ask(`/a/${slug}/endorse`, { form: { ...organisation, ...contact, ...more } })
  const [token = '', rejected = ''] = offers
  const change = (n: number, more: Record<string, string> = {}) =>
    site.ask(`/o/${endorsements[n]}/change`, { form: { ...organisation, ...more } })
  const lost = (email: string) => site.ask('/a/release/endorse/link', { form: { email } })
  return [
    ['offered', await offer({ consent: 'true' })],
    ['wrong offer', await offer({ website: 'zq' })],
    ['an offer in another language', await offer({ language: 'be' })],
    ['a doubt about an offer', await offer({ consent: 'true', email: 'zqoffer@gmial.com' })],
    ['a notice about an offer', await offer({ consent: 'true', email: 'zqoffer@mail.ru' }, 'quiet')],
    ['offered too late', await offer({ consent: 'true' }, 'ended')],
    ['offered nowhere', await offer({ consent: 'true' }, 'no-such')],
    ['confirmed', await site.ask('/e', { form: { token } })],
    ['confirmed twice', await site.ask('/e', { form: { token } })],
    ['not the representative', await site.ask('/e/reject', { form: { token: rejected } })],
    ['no links', await site.ask('/e/links', { form: { token: rejected } })],
    ['an endorsement changed', await change(0)],
    ['a wrong change', await change(0, { name: '', kind: 'media', 'statements.en': 'Zqstatement' })],
    ['a change that waits', await change(1, { kind: 'media', 'statements.en': 'Zqstatement of zqringers' })],
    ['a change taken back', await change(1, { take_back: 'true' })],
    ['a change that waits again', await change(1, { 'statements.en': 'Zqstatement' })],
    ['a declined one changed', await change(3)],
    ['a link asked for', await lost('ringers@example.org')],
    ['a link asked for wrongly', await lost('zqlost')],
    // Its website is at no domain that can be looked up: nobody is asked.
    ['a domain checked', await site.ask(`/o/${endorsements[0]}/proof`, { form: { method: 'dns' } })],
    ['an endorsement withdrawn', await site.ask(`/o/${endorsements[1]}/withdraw`, { form: {} })],
  ]
}
