import { type Appeal, type AppealText, visibilitiesOnOffer } from '../../appeals/appeal.ts'
import { fingerprint } from '../../campaigns/fingerprint.ts'
import { AddressesAsWritten, asWritten } from '../../locale/as-written.tsx'
import { day } from '../../locale/dates.ts'
import type { MessageKey } from '../../locale/translate.ts'
import { Contact } from '../../ui/contact.tsx'
import type { Frame } from '../../ui/frame.ts'
import { textLanguage } from '../../ui/text-language.ts'

interface WhoProps {
  frame: Frame
  appeal: Appeal
  text: AppealText
}

/** The organisation behind the campaign, its contacts, its server, its links and its keys; an unknown fact is left out. */
export function WhoIsBehind({ frame, appeal, text }: WhoProps) {
  const { t } = frame
  const { campaign } = appeal
  const facts: [MessageKey, string | null][] = [
    ['site.who.organisation', campaign.name],
    ['site.who.contact', campaign.contact],
    ['site.who.press', campaign.pressContact],
    ['site.who.controller', campaign.controller],
    ['site.who.server', campaign.serverLocation],
  ]
  return (
    <section class="block">
      <h2>{t('site.who')}</h2>
      <dl class="facts">
        {facts.map(
          ([key, value]) =>
            value && (
              <>
                <dt>{t(key)}</dt>
                <dd>
                  <Contact text={value} />
                </dd>
              </>
            ),
        )}
        {text.links.length > 0 && <dt>{t('site.who.links')}</dt>}
        {text.links.map(({ name, url }) => (
          <dd>
            <a href={url} rel="noreferrer nofollow" {...textLanguage(frame, text)}>
              <AddressesAsWritten of={name} />
            </a>
          </dd>
        ))}
        <Keys frame={frame} appeal={appeal} />
      </dl>
    </section>
  )
}

/** The keys that names are sealed to, without a word on their holders: the campaign itself says who these are, or not. */
function Keys({ frame: { t, locale }, appeal }: Omit<WhoProps, 'text'>) {
  const { recipients, since } = appeal.campaign
  if (appeal.stoppedAt || !since || !visibilitiesOnOffer(appeal).includes('private')) return null
  return (
    <>
      <dt>{t('site.who.keys')}</dt>
      <dd>
        {recipients.map((recipient) => (
          <>
            <code {...asWritten()}>{fingerprint(recipient)}</code>
            <br />
          </>
        ))}
        <span class="hint">{t('site.who.keys_since', { day: day(locale, since) })}</span>
      </dd>
    </>
  )
}
