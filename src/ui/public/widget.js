// In the widget's frame: tells the page around it how high the widget is. Written for browsers of 2018.
;(() => {
  if (window.parent === window) return
  var root = document.documentElement
  var main = document.querySelector('main')
  var footer = document.querySelector('footer')
  var gone = main.hasAttribute('data-gone')
  var again = +main.getAttribute('data-again')
  var last = 0

  // Each at a time of its own.
  if (again) setTimeout(() => location.reload(), 1000 * again * (1 + Math.random()))

  function tell() {
    var height = footer.getBoundingClientRect().bottom + window.pageYOffset
    if (height === last) return
    last = height
    // To whatever page it is: it already knows all of this.
    window.parent.postMessage(
      { undersigned: { height: height, title: document.title, lang: root.lang, gone: gone } },
      '*',
    )
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
