/** Replaces the parts of the page by those of new HTML. Tells whether all of them are up to date now. */
export function replaceParts(root: HTMLElement, page: Document): boolean {
  let isWhole = true
  page.querySelectorAll<HTMLElement>('[data-part]').forEach((part) => {
    if (!replace(root, part)) isWhole = false
  })
  return isWhole
}

/** A part with the focus or a selection in it is left alone, and so is the form. */
function replace(root: HTMLElement, part: HTMLElement): boolean {
  const own = root.querySelector(`[data-part=${part.dataset.part}]`)
  if (!own) return true
  const folds = own.querySelectorAll('details')
  part.querySelectorAll('details').forEach((fold, i) => {
    fold.open = folds[i]?.open ?? false
  })
  if (own.isEqualNode(part)) return true
  if (own.contains(document.activeElement) || isSelected(own)) return false
  own.parentNode?.replaceChild(document.adoptNode(part), own)
  return true
}

function isSelected(part: Element): boolean {
  const selection = getSelection()
  return selection !== null && !selection.isCollapsed && part.contains(selection.anchorNode)
}
