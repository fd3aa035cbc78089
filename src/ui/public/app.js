// Buttons that copy a text. Every page works without this file. Written for browsers of 2018.
;(() => {
  function copy(button, text) {
    var label = button.textContent
    navigator.clipboard.writeText(text).then(() => {
      button.textContent = button.getAttribute('data-copied')
      setTimeout(() => {
        button.textContent = label
      }, 2000)
    })
  }

  if (!navigator.clipboard) return
  Array.prototype.forEach.call(document.querySelectorAll('[data-copy]'), (button) => {
    var target = document.getElementById(button.getAttribute('data-copy'))
    if (!target) return
    button.hidden = false
    button.addEventListener('click', () => {
      copy(button, target.value || target.textContent)
    })
  })
})()
