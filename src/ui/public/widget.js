// Script of the widget in its iframe: tells the partner's page how high the widget is. Written for browsers of 2018.
;(() => {
  if (window.parent === window) return
  var root = document.documentElement
  var main = document.querySelector('main')
  var footer = document.querySelector('footer')
  // The title is that of the h1, which may be in another language than the widget's words.
  var lang = document.querySelector('h1').lang || root.lang
  var gone = main.hasAttribute('data-gone')
  var reloadAfter = +main.getAttribute('data-again')
  var last = 0

  // A random delay, of one to two times `reloadAfter` seconds: widgets must not all reload at the same moment.
  if (reloadAfter) setTimeout(() => location.reload(), 1000 * reloadAfter * (1 + Math.random()))

  function tell() {
    var height = footer.getBoundingClientRect().bottom + window.pageYOffset
    if (height === last) return
    last = height
    // Any origin may receive the message: the page around the widget already knows all of this.
    window.parent.postMessage({ undersigned: { height: height, title: document.title, lang: lang, gone: gone } }, '*')
  }

  tell()
  window.addEventListener('load', tell)
  if (window.ResizeObserver) {
    new ResizeObserver(tell).observe(main)
    return
  }
  window.addEventListener('resize', tell)
  new MutationObserver(tell).observe(main, { childList: true, subtree: true, characterData: true })
})()
