import type { Deps } from '../../deps.ts'
import { frameOf } from '../../http/frame.ts'
import { html } from '../../http/html.ts'
import { countRequest } from '../../http/network-limit.ts'
import { tokenParam } from '../../http/token-param.ts'
import { confirmNewAddress } from '../../staff/own-account/change-address.ts'
import type { Site } from '../../ui/frame.ts'
import { AddressConfirmedPage, ConfirmAddressPage } from '../pages/account/confirm-address.tsx'
import type { LinkPage } from './link-page.ts'

/** The link of a new address: a button, since mail scanners open links. */
export const confirmAddress = (deps: Deps, site: Site): LinkPage => ({
  show: (c) => html(c, <ConfirmAddressPage frame={frameOf(c, site)} path={c.req.path} />),
  async sent(c) {
    countRequest(deps, c, 'staff')
    const result = await confirmNewAddress(deps, tokenParam(c))
    return html(c, <AddressConfirmedPage frame={frameOf(c, site)} result={result} />)
  },
})
