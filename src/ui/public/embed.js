// Script for partners' pages: inserts the appeal's widget after its own <script>. Written for browsers of 2018.
;(() => {
  var script = document.currentScript || {}
  // Some loaders remove the <script> before it runs: the widget then has no place to go.
  if (!script.src || !script.parentNode) return
  var slug = script.getAttribute('data-appeal')
  if (!slug) return
  var origin = new URL(script.src).origin
  var query = ['lang', 'accent', 'theme', 'names']
    .filter((name) => script.getAttribute(`data-${name}`))
    .map((name) => `${name}=${encodeURIComponent(script.getAttribute(`data-${name}`))}`)
    .join('&')

  // The plain link before the script is for visitors without JavaScript. Some editors write a <br> after the link.
  var before = script.previousElementSibling
  var link = before && before.tagName === 'BR' ? before.previousElementSibling : before
  if (!link || String(link.href).indexOf(`${origin}/a/`) !== 0 || isInSentence()) link = null

  var frame = document.createElement('iframe')
  frame.title = link ? link.textContent : slug
  var titleLang = link ? link.lang : ''
  if (titleLang) frame.lang = titleLang
  frame.referrerPolicy = 'no-referrer'
  frame.setAttribute('loading', 'lazy')
  // Set by the DOM: a strict content security policy of the partner's page would refuse a style attribute.
  frame.style.cssText = 'display:block;width:100%;height:400px;border:0'
  frame.src = `${origin}/embed/${encodeURIComponent(slug)}${query && `?${query}`}`
  script.parentNode.insertBefore(frame, script.nextSibling)

  window.addEventListener('message', (event) => {
    if (event.origin !== origin || event.source !== frame.contentWindow) return
    var widget = event.data ? event.data.undersigned : null
    if (!widget || !(widget.height > 0 && widget.height < 10000)) return
    frame.style.height = `${Math.ceil(widget.height)}px`
    frame.title = String(widget.title)
    frame.lang = String(widget.lang)
    // The widget has loaded, so the link can go. A page that says `gone` has no widget: the link stays.
    if (!link || widget.gone) return
    // A link that has the focus is about to be used: it stays until the focus leaves.
    if (document.activeElement === link) link.addEventListener('blur', removeLink)
    else removeLink()
  })

  // Whether the link belongs to a sentence of the partner's own, which must not lose it.
  function isInSentence() {
    var node = script.previousSibling
    while (node !== link) {
      if (node.nodeType === 3 && node.textContent.trim()) return true
      node = node.previousSibling
    }
    return false
  }

  function removeLink() {
    link.remove()
    before.remove()
  }
})()
