import { expect, test } from 'vitest'
import { embeddedOnly } from '../support/databases.ts'
import { join } from '../support/staff.ts'
import { makeCampaign } from '../support/world.ts'
import { buttonOf, openNames, PATH, plain, SLUG, signNames } from './names-desk.ts'

const NONE = 'aaaaaaaa-0000-4000-8000-000000000000'

embeddedOnly('hostile questions to the page of names', (use) => {
  test('a cursor or a list that no page gave shows the first page, also after a decision, which stands', async () => {
    const { deps, get, post, looks } = await openNames(use())
    await signNames(deps, 'Anna First', 'Berta Second')
    for (const query of [
      'after=x',
      'after=2027-99-99.x',
      'list=all',
      'list=',
      'after=',
      'list=__proto__',
      "after='",
      'after=%00',
    ])
      expect(plain((await get(query)).page), query).toContain('Anna First')
    const { page } = await get()
    const answer = await post([buttonOf(page, 'Hide: Anna First')], 'after=nonsense')
    expect(plain(answer.page)).toMatch(/Hidden: Anna First .* Berta Second/)
    expect((await looks())['Anna First']).toBe('hidden')
  })

  test('fields that no page wrote are refused, and more than a hundred names; nothing is decided', async () => {
    const { deps, desk, get, post, looks } = await openNames(use())
    await signNames(deps, 'Anna First')
    const [, seen] = buttonOf((await get()).page, 'Keep: Anna First')
    const [id = ''] = seen.split('@')
    const bad: [string, string][][] = [
      [],
      [['keep', '']],
      [['keep', id]],
      [['hide', id]],
      [['keep', `${id}@`]],
      [['keep', `${id}@XXXXXXXX`]],
      [['keep', `${id}@0badcafe0`]],
      [['keep', `${id}@0badcafe\n`]],
      [['keep', `x@0badcafe`]],
      [
        ['keep', seen],
        ['hide', 'x'],
      ],
      [['made', 'remove:x']],
      [
        ['made', `remove:${seen}`],
        ['undo', '1'],
      ],
      [['undo', '1']],
      [['language', 'pl']],
      [
        ['changed', 'x'],
        ['language', 'pl'],
      ],
      [['as', 'keep']],
    ]
    for (const fields of bad) expect((await post(fields)).status, JSON.stringify(fields)).toBe(400)
    const many = (field: string, of: (id: string) => string): [string, string][] =>
      Array.from({ length: 101 }, (_, i) => [field, of(NONE.replace(/^a{8}/, String(i).padStart(8, '0')))])
    expect((await post([['keep', seen], ...many('hide', (one) => `${one}@0badcafe`)])).status).toBe(422)
    expect((await post([...many('made', (one) => `hide:${one}@0badcafe`), ['undo', '1']])).status).toBe(422)
    expect((await post([...many('changed', (one) => one), ['language', 'pl']])).status).toBe(422)
    expect(
      (
        await post([
          ['keep', seen],
          ['hide', seen],
        ])
      ).status,
    ).toBe(422)
    expect(await looks()).toEqual({ 'Anna First': 'waiting' })
    const unknown = await post([['keep', `${NONE}@0badcafe`]])
    expect(plain(unknown.page)).toContain('Nothing was done')
    expect(desk.site.faults()).toEqual([])
  })

  test('an appeal of another campaign is as unknown as none, and an exporter is turned away', async () => {
    const { deps, desk, get, post } = await openNames(use())
    await signNames(deps, 'Anna First')
    const fields = [buttonOf((await get()).page, 'Keep: Anna First')]
    await makeCampaign(deps, 2, 'others')
    const other = await join(deps, { handle: 'other-owner', campaign: 'others' })
    const bytesOf = async (path: string, form?: [string, string][]) => {
      const answer = await desk.ask(path, { token: other.token, ...(form && { form: Object.fromEntries(form) }) })
      return { status: answer.status, text: (await answer.text()).replaceAll('nowhere', SLUG) }
    }
    for (const form of [undefined, fields]) {
      const foreign = await bytesOf(PATH, form)
      expect(foreign.status).toBe(404)
      expect(foreign).toEqual(await bytesOf('/staff/a/nowhere/names', form))
    }
    const exporter = await join(deps, { handle: 'green-river', role: 'exporter' })
    expect((await get('', exporter.token)).status).toBe(403)
    expect((await post(fields, '', exporter.token)).status).toBe(403)
  })
})
