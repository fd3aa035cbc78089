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
  const toPath = PATHS.get(page)
  const meant = toPath ? await ofPublicAppeal(deps, toPath, below) : pageNamed(page, below)
  return meant === path ? undefined : meant
}

type ToPath = (slug: string, below: string[]) => `/${string}`

const PATHS = new Map<string, ToPath>([
  ['a', (slug, below) => `/${['a', slug, ...below].join('/')}`],
  ['embed', (slug) => `/embed/${slug}`],
  ['badge', (slug) => `/badge/${slug}.svg`],
  ['share', (slug) => `/share/${slug}.png`],
])

const PAGES = ['/privacy', '/safety'] as const

const pageNamed = (page: string, below: string[]) =>
  below.length > 0 ? undefined : PAGES.find((path) => path === `/${SLUG.exec(page)?.[0]}`)

async function ofPublicAppeal(deps: Recaller, toPath: ToPath, [first = '', ...more]: string[]) {
  const slug = SLUG.exec(first)?.[0] ?? ''
  const below = more.flatMap((segment) => BELOW.exec(segment)?.[0] ?? [])
  return (await recallAppeal(deps, slug)) ? toPath(slug, below) : undefined
}

const SLUG = /[a-z0-9]+(?:-[a-z0-9]+)*/
/** A segment below an appeal's page: `names`, `milestones.atom`, an id. */
const BELOW = /[a-z0-9]+(?:[.-][a-z0-9]+)*/
