import type { Context } from 'hono'
import { appealFrame, readingBy } from '../../appeals/appeal-frame.ts'
import { html } from '../../http/html.ts'
import { tokenParam } from '../../http/token-param.ts'
import { linkTo, type Site } from '../../ui/frame.ts'
import { type OwnAnswer, OwnEndorsementPage } from '../pages/own.tsx'
import type { Owned } from './own-endorsement.ts'

/** Answers with the page of an own link, after a change with what became of it. */
export function showOwn(c: Context, site: Site, owned: Owned, answer?: OwnAnswer): Response {
  const token = tokenParam(c)
  const reading = readingBy(c, owned.appeal)
  const frame = appealFrame(c, site, owned.appeal, reading, linkTo(`/o/${token}`))
  const page = <OwnEndorsementPage frame={frame} {...owned} text={reading.text} token={token} answer={answer} />
  return html(c, page, answer === 'decided' ? 409 : 200)
}
