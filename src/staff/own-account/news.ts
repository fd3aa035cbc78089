import type { StaffNotice } from '../../db/values.ts'
import type { WaitingReset } from '../losses/waiting-reset.ts'

/** News of an account and changes that wait, shown on each of its pages. */
export interface News {
  notices: { what: StaffNotice; day: string }[]
  waiting: WaitingReset | null
}

/** Notices as one text, as `noticesOf` gives them. */
export const noticesText = (notices: News['notices']): string =>
  notices.map(({ what, day }) => `${what} ${day}`).join(',')

/** Reads the text of `noticesOf`. */
export const noticesIn = (text: string | null): News['notices'] =>
  (text?.split(',') ?? []).map((notice) => {
    const [what = '', day = ''] = notice.split(' ')
    return { what: what as StaffNotice, day }
  })
