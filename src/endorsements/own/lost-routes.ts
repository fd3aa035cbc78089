import type { Hono } from 'hono'
import type { Deps } from '../../deps.ts'
import { askRoutes } from '../../own-link/ask-routes.tsx'
import type { LostLink } from '../../own-link/pages/ask.tsx'
import type { Site } from '../../ui/frame.ts'
import { askForEndorsementLink } from './own-link.ts'

/** A representative's lost link. */
const LOST_BY_REPRESENTATIVE: LostLink = {
  path: '/endorse/link',
  text: 'endorse.lost.text',
  same: 'endorse.lost.same',
  send: 'endorse.lost.send',
  over: 'endorse.lost.over',
}

/** The form that asks for a representative's lost link. */
export const lostEndorsementRoutes = (deps: Deps, site: Site): Hono =>
  askRoutes(deps, site, { lost: LOST_BY_REPRESENTATIVE, askForLetter: askForEndorsementLink })
