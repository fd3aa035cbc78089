// In the widget's frame: tells the page around it how high the widget is. Written for browsers of 2018.
;(() => {
  if (window.parent === window) return
  var root = document.documentElement
  var last = 0

  function tell() {
    var height = root.getBoundingClientRect().height
    if (height === last) return
    last = height
    // To whatever page it is: it already knows all of this.
    window.parent.postMessage({ undersigned: { height: height, title: document.title, lang: root.lang } }, '*')
  }

  tell()
  window.addEventListener('load', tell)
  if (window.ResizeObserver) {
    new ResizeObserver(tell).observe(root)
    return
  }
  window.addEventListener('resize', tell)
  new MutationObserver(tell).observe(document.body, { childList: true, subtree: true, characterData: true })
})()
