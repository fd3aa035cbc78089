/** Answers by their path. */
export type Crawled = Map<string, { status: number; text: string }>

/** The most pages that a walk reads: a walk that never ends is a fault. */
const MOST_PAGES = 500

/** Reads a page and every page below `under` that links lead to, in one language, as somebody who presses everything. */
export async function crawl(
  ask: (path: string) => Promise<Response>,
  starts: readonly string[],
  under: RegExp,
): Promise<Crawled> {
  const found: Crawled = new Map()
  const waiting = [...starts]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (found.has(path)) continue
    if (found.size >= MOST_PAGES) throw new Error(`more than ${MOST_PAGES} pages: ${path}`)
    const answer = await ask(path)
    const text = await answer.text()
    found.set(path, { status: answer.status, text })
    for (const link of linksOn(text)) if (under.test(link) && !/[?&]lang=(?!en)/.test(link)) waiting.push(link)
  }
  return found
}

const linksOn = (html: string): string[] =>
  [...html.matchAll(/\shref="(\/[^"#]*)/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'))
