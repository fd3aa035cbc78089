// For partners' pages: puts the appeal's widget after its own <script>. Written for browsers of 2018.
;(() => {
  var script = document.currentScript || {}
  // Some loaders take the script out again before it runs.
  if (!script.src || !script.parentNode) return
  var slug = script.getAttribute('data-appeal')
  if (!slug) return
  var origin = new URL(script.src).origin
  var asked = ['lang', 'accent', 'theme', 'names']
    .filter((name) => script.getAttribute(`data-${name}`))
    .map((name) => `${name}=${encodeURIComponent(script.getAttribute(`data-${name}`))}`)
    .join('&')

  // The plain link before the script, for visitors without JavaScript. Some editors write a line's end as <br>.
  var before = script.previousElementSibling
  var link = before && before.tagName === 'BR' ? before.previousElementSibling : before
  if (!link || String(link.href).indexOf(`${origin}/a/`) !== 0 || isInSentence()) link = null

  var frame = document.createElement('iframe')
  frame.title = link ? link.textContent : slug
  var titleLang = link ? link.lang : ''
  if (titleLang) frame.lang = titleLang
  frame.referrerPolicy = 'no-referrer'
  frame.setAttribute('loading', 'lazy')
  // Never as an attribute, which a strict policy of the page would refuse.
  frame.style.cssText = 'display:block;width:100%;height:400px;border:0'
  frame.src = `${origin}/embed/${encodeURIComponent(slug)}${asked && `?${asked}`}`
  script.parentNode.insertBefore(frame, script.nextSibling)

  window.addEventListener('message', (event) => {
    if (event.origin !== origin || event.source !== frame.contentWindow) return
    var told = event.data ? event.data.undersigned : null
    if (!told || !(told.height > 0 && told.height < 10000)) return
    frame.style.height = `${Math.ceil(told.height)}px`
    frame.title = String(told.title)
    frame.lang = String(told.lang)
    // Only now it is sure that the widget is there.
    if (!link || told.gone) return
    // Never from under a finger or a key.
    if (document.activeElement === link) link.addEventListener('blur', makeWay)
    else makeWay()
  })

  // A partner's own words would have a hole.
  function isInSentence() {
    var node = script.previousSibling
    while (node !== link) {
      if (node.nodeType === 3 && node.textContent.trim()) return true
      node = node.previousSibling
    }
    return false
  }

  function makeWay() {
    link.remove()
    before.remove()
  }
})()
