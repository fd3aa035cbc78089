/** Buttons that copy a text. Every page works without this script. */
const COPIED_FOR = 2_000

function offerCopy(button: HTMLElement): void {
  const target = document.getElementById(button.dataset.copy ?? '')
  if (!target) return
  button.hidden = false
  button.addEventListener('click', () =>
    copy(button, target instanceof HTMLInputElement ? target.value : target.textContent),
  )
}

function copy(button: HTMLElement, text: string): void {
  const label = button.textContent
  const copied = (): void => {
    button.textContent = button.dataset.copied ?? label
    setTimeout(() => {
      button.textContent = label
    }, COPIED_FOR)
  }
  navigator.clipboard.writeText(text).then(copied, () => undefined)
}

// Browsers offer the clipboard on https and loopback only.
if (navigator.clipboard) document.querySelectorAll<HTMLElement>('[data-copy]').forEach(offerCopy)
