import { withoutEscapes } from '../http/routed-path.ts'
import { type Recaller, recallAppeal } from './recall.ts'

/**
 * The path that was meant by a path without a page: in small letters, and without what surrounded the link in a letter or
 * a chat. Undefined for a path that is right already, and unless the page's appeal is public: a draft and an unknown slug
 * cannot be told apart.
 */
export async function rightPath(deps: Recaller, path: string): Promise<`/${string}` | undefined> {
  const text = withoutEscapes(path)
  if (!/[\p{L}\p{N}]/u.test(text)) return path === '/' ? undefined : '/'
  const [page = '', ...below] = text.toLowerCase().split('/').filter(Boolean)
  const meant = page === 'a' ? await pathOfAppeal(deps, below) : PAGES.find((known) => isPage(known, page, below))
  return meant === path ? undefined : meant
}

const PAGES = ['/privacy', '/safety'] as const

const isPage = (known: string, page: string, below: string[]): boolean =>
  below.length === 0 && known === `/${SLUG.exec(page)?.[0]}`

async function pathOfAppeal(deps: Recaller, [first = '', ...more]: string[]): Promise<`/${string}` | undefined> {
  const slug = SLUG.exec(first)?.[0] ?? ''
  const below = more.flatMap((segment) => BELOW.exec(segment)?.[0] ?? [])
  return (await recallAppeal(deps, slug)) ? `/${['a', slug, ...below].join('/')}` : undefined
}

const SLUG = /[a-z0-9]+(?:-[a-z0-9]+)*/
/** A segment below an appeal's page: `names`, `milestones.atom`, an id. */
const BELOW = /[a-z0-9]+(?:[.-][a-z0-9]+)*/
