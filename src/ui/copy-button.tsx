import type { Translate } from '../locale/translate.ts'

/** Copies the text of the element with the id `target`. Hidden until app.js shows it, since it needs the script. */
export function CopyButton({ t, target }: { t: Translate; target: string }) {
  return (
    <button class="button quiet copy" type="button" hidden data-copy={target} data-copied={t('ui.copied')}>
      {t('ui.copy')}
    </button>
  )
}
