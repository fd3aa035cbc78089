import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { type Entered, enterOrganisations } from '../../endorsements/enter/enter-organisations.ts'
import { COLUMNS, LARGEST_LIST } from '../../endorsements/enter/read-list.ts'
import { readBytesOfType } from '../../http/body.ts'
import { translateMessage } from '../../http/field-errors.ts'
import { localeOf } from '../../http/frame.ts'
import { type Translate, translator } from '../../locale/translate.ts'
import { SlugParam } from '../names/names-bodies.ts'
import type { StaffRoutes } from '../registrar.ts'
import { slugOf } from '../slug-of.ts'

const line = z.int().describe('from 1, with the head, as a spreadsheet counts them')

const EnteredBody = z.object({
  added: z.int(),
  already: z
    .array(z.object({ line, state: z.enum(['waiting', 'listed', 'declined', 'removed']) }))
    .describe('the appeal has an organisation of this name; a removed one is known for 30 days'),
  bad: z.array(z.object({ line, field: z.enum([...COLUMNS, 'line']), message: z.string() })).describe('not entered'),
})

const enteredBody = ({ bad, ...entered }: Entered, t: Translate): z.infer<typeof EnteredBody> => ({
  ...entered,
  bad: bad.map(({ message, ...of }) => ({ ...of, message: translateMessage(message, t) })),
})

/** The staff API's way to list organisations that the organisers vouch for. */
export function enterApi(deps: Deps, routes: StaffRoutes): void {
  routes.add(
    {
      kind: 'api',
      method: 'post',
      path: '/api/v1/staff/appeals/:slug/endorsements/entered',
      action: 'endorsements.entered',
      access: 'write',
      summary: 'Lists the organisations of a CSV file that the organisers vouch for; no letter leaves',
      params: SlugParam,
      bodyType: 'text/csv',
      body: z.string().describe('UTF-8, at most 1 MB and 1,000 organisations; the head names name, country, website'),
      answers: { status: 200, body: EnteredBody },
      refuses: [400, 401, 403, 404, 409, 413, 415, 422, 503],
    },
    async (c, { actor }) => {
      const csv = await readBytesOfType(c, 'text/csv', LARGEST_LIST)
      const entered = await enterOrganisations(deps, actor, { slug: slugOf(c), csv })
      return c.json(enteredBody(entered, translator(localeOf(c))))
    },
  )
}
