import type { Context } from 'hono'
import { frameOf } from '../http/frame.ts'
import { html } from '../http/html.ts'
import type { ErrorDeps } from '../http/on-error.tsx'
import type { Site } from '../ui/frame.ts'
import { DeskErrorPage } from './pages/error.tsx'

/** Errors of the desk look like the desk, and name no appeal. */
export const deskErrors = (deps: Pick<ErrorDeps, 'config' | 'log' | 'writes'>, site: Site): ErrorDeps => ({
  ...{ config: deps.config, log: deps.log, writes: deps.writes, site },
  showError: (c: Context, status, id) =>
    html(c, <DeskErrorPage frame={frameOf(c, site)} status={status} id={id} />, status),
})
