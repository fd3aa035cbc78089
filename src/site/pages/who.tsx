import type { AppealCampaign } from '../../appeals/appeal.ts'
import type { MessageKey } from '../../locale/translate.ts'
import type { Frame } from '../../ui/frame.ts'

/** The organisation behind the campaign, its contacts and its server; an unknown fact is left out. */
export function WhoIsBehind({ frame: { t }, campaign }: { frame: Frame; campaign: AppealCampaign }) {
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
                  <bdi>{value}</bdi>
                </dd>
              </>
            ),
        )}
      </dl>
    </section>
  )
}
