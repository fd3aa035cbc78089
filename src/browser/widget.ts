/** Tells the partner's page around the widget how high the widget is, and loads the widget anew when it is due. */
function watchHeight(main: HTMLElement, footer: HTMLElement): void {
  // The title is that of the h1, which may be in another language than the widget's words.
  const titleLang = document.querySelector('h1')?.lang || document.documentElement.lang
  let last = 0

  function tell(): void {
    const height = footer.getBoundingClientRect().bottom + window.pageYOffset
    if (height === last) return
    last = height
    const about = { height, title: document.title, lang: titleLang, gone: 'gone' in main.dataset }
    // Any origin may receive the message: the page around the widget already knows all of this.
    window.parent.postMessage({ undersigned: about }, '*')
  }

  tell()
  window.addEventListener('load', tell)
  if (window.ResizeObserver) {
    new ResizeObserver(tell).observe(main)
    return
  }
  window.addEventListener('resize', tell)
  new MutationObserver(tell).observe(main, { childList: true, subtree: true, characterData: true })
}

/** Reloads after one to two times `seconds`, at random: widgets must not all reload at the same moment. */
function reloadAfter(seconds: number): void {
  if (seconds > 0) setTimeout(() => location.reload(), 1_000 * seconds * (1 + Math.random()))
}

const main = document.querySelector('main')
const footer = document.querySelector('footer')
if (window.parent !== window && main && footer) {
  reloadAfter(Number(main.dataset.again))
  watchHeight(main, footer)
}
