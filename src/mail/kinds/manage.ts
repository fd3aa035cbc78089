import { letterKind } from '../letter-kind.ts'

/** Carries the signer's own link, `<origin>/m/<token>`, which the signer asked for when confirming. */
export const manage = letterKind('manage', {
  path: '/m',
  own: {},
  subject: (t) => t('letter.manage.subject'),
  beforeLink: (t) => [t('letter.hello'), t('letter.manage.asked')],
  afterLink: (t) => [t('letter.manage.keep'), t('letter.tor'), t('letter.replies')],
})
