import type { Context } from 'hono'
import type { StaffLink } from '../../staff/access/link.ts'

/** The page behind `/staff/reset/TOKEN`, by the purpose of the link. Both may refuse with gone. */
export interface LinkPage {
  show(c: Context, link: StaffLink): Response | Promise<Response>
  sent(c: Context, link: StaffLink): Promise<Response>
}
