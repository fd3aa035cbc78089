/** Script for partners' pages: puts the appeal's widget behind its own `<script>`. */

/** The widget's message to the page around it. */
interface WidgetMessage {
  undersigned?: { height: number; title: string; lang: string; gone: boolean }
}

const OPTIONS = ['lang', 'accent', 'theme', 'names']
const HIGHEST = 10_000

function insertWidget(script: HTMLScriptElement, slug: string): void {
  const origin = new URL(script.src).origin
  const link = linkBefore(script, origin)
  const frame = document.createElement('iframe')
  frame.title = link ? link.textContent : slug
  if (link?.lang) frame.lang = link.lang
  frame.referrerPolicy = 'no-referrer'
  frame.setAttribute('loading', 'lazy')
  // Set by the DOM: a strict content security policy of the partner's page would refuse a style attribute.
  frame.style.cssText = 'display:block;width:100%;height:400px;border:0'
  frame.src = `${origin}/embed/${encodeURIComponent(slug)}${queryOf(script)}`
  script.parentNode?.insertBefore(frame, script.nextSibling)

  window.addEventListener('message', (event: MessageEvent<WidgetMessage | null>) => {
    if (event.origin !== origin || event.source !== frame.contentWindow) return
    const widget = event.data?.undersigned
    if (!widget || !(widget.height > 0 && widget.height < HIGHEST)) return
    frame.style.height = `${Math.ceil(widget.height)}px`
    frame.title = String(widget.title)
    frame.lang = String(widget.lang)
    // The widget has loaded, so the link can go. A page that says `gone` has no widget: the link stays.
    if (link && !widget.gone) removeWhenUnused(link, script)
  })
}

function queryOf(script: HTMLScriptElement): string {
  const query = OPTIONS.filter((name) => script.getAttribute(`data-${name}`))
    .map((name) => `${name}=${encodeURIComponent(script.getAttribute(`data-${name}`) ?? '')}`)
    .join('&')
  return query && `?${query}`
}

/** The plain link before the script, which is for visitors without JavaScript. Some editors write a <br> behind it. */
function linkBefore(script: HTMLScriptElement, origin: string): HTMLAnchorElement | null {
  const before = script.previousElementSibling
  const link = before?.tagName === 'BR' ? before.previousElementSibling : before
  if (!(link instanceof HTMLAnchorElement) || link.href.indexOf(`${origin}/a/`) !== 0) return null
  return isInSentence(script, link) ? null : link
}

/** Whether the link belongs to a sentence of the partner's own, which must not lose it. */
function isInSentence(script: HTMLScriptElement, link: HTMLAnchorElement): boolean {
  for (let node = script.previousSibling; node && node !== link; node = node.previousSibling)
    if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) return true
  return false
}

/** A link that has the focus is about to be used: it stays until the focus leaves. */
function removeWhenUnused(link: HTMLAnchorElement, script: HTMLScriptElement): void {
  const remove = (): void => {
    const before = script.previousElementSibling
    link.remove()
    if (before?.tagName === 'BR') before.remove()
  }
  if (document.activeElement === link) link.addEventListener('blur', remove)
  else remove()
}

const script = document.currentScript
const slug = script?.getAttribute('data-appeal')
// Some loaders remove the <script> before it runs: the widget then has no place to go.
if (script instanceof HTMLScriptElement && script.src && script.parentNode && slug) insertWidget(script, slug)
