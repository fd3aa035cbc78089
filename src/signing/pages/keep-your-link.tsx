import type { Child } from 'hono/jsx'
import { asWritten } from '../../locale/as-written.tsx'
import type { MessageKey, Translate } from '../../locale/translate.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import type { LinkLetter } from '../link-letter.ts'

interface OwnLinkProps {
  t: Translate
  url: string
  letter: LinkLetter
  /** Whether another person signs from the same mailbox. */
  shared: boolean
  /** The next page for a signer who does not want the link. */
  onward: string
}

const TEXTS = {
  unasked: 'signed.own_link_once',
  queued: 'signed.own_link_mailed',
  stopped: 'signed.own_link_stopped',
} as const satisfies Record<LinkLetter, MessageKey>

/** The signer's own link with buttons: copy, download, or go on without the link. */
export function OwnLink({ t, url, letter, shared, onward }: OwnLinkProps) {
  return (
    <section>
      <h2>{t('signed.own_link')}</h2>
      <p id="own-link-text">
        {t('signed.own_link_text')} {t(TEXTS[letter])}
      </p>
      {shared && <p class="warning">{t('signed.mailbox_shared')}</p>}
      <LinkToKeep t={t} id="own-link" label={t('signed.own_link')} url={url} describedBy="own-link-text">
        <a class="button quiet" href={onward}>
          {t('signed.no_link')}
        </a>
      </LinkToKeep>
    </section>
  )
}

/** A link to copy or to download. A data: URL needs no script and no request. */
export function LinkToKeep({ t, children, ...field }: LinkFieldProps & { t: Translate; children?: Child }) {
  return (
    <>
      <LinkField {...field} />
      <div class="buttons">
        <CopyButton t={t} target={field.id} />
        <a
          class="button quiet"
          download="link.txt"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${field.url}\n`)}`}
        >
          {t('signed.download')}
        </a>
        {children}
      </div>
    </>
  )
}

interface LinkFieldProps {
  id: string
  label: string
  url: string
  describedBy?: string
}

/** A link as text that can be selected with one keystroke. */
export function LinkField({ id, label, url, describedBy }: LinkFieldProps) {
  return (
    <input
      {...asWritten('link-field')}
      id={id}
      type="text"
      value={url}
      readonly
      dir="ltr"
      autocomplete="off"
      aria-label={label}
      aria-describedby={describedBy}
    />
  )
}
