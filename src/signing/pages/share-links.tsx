import type { Translate } from '../../locale/translate.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { LinkField } from './keep-your-link.tsx'

interface ShareLinksProps {
  t: Translate
  /** The appeal's page in the reader's language. */
  url: string
  title: string
}

/** Plain links to share the appeal: nothing is loaded from another site before the reader chooses one. */
export function ShareLinks({ t, url, title }: ShareLinksProps) {
  const link = encodeURIComponent(url)
  const text = encodeURIComponent(title)
  const both = encodeURIComponent(`${title}\n${url}`)
  return (
    <>
      <LinkField id="share-link" label={t('signed.share_link')} url={url} />
      <div class="buttons">
        <CopyButton t={t} target="share-link" />
        <Share href={`https://t.me/share/url?url=${link}&text=${text}`} name="Telegram" />
        <Share href={`viber://forward?text=${both}`} name="Viber" />
        <Share href={`https://wa.me/?text=${both}`} name="WhatsApp" />
        <Share href={`mailto:?subject=${text}&body=${link}`} name={t('signed.share_email')} />
      </div>
    </>
  )
}

const Share = ({ href, name }: { href: string; name: string }) => (
  <a class="button quiet" href={href} rel="noreferrer noopener">
    {name}
  </a>
)
