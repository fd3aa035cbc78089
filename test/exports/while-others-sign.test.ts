import { expect, test } from 'vitest'
import { exportList } from '../../src/exports/export-list.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { fillList, PUBLIC, SEALED, takeList } from '../support/exported-list.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

eachDatabase('a list that is taken while others sign, change, hide and withdraw', (use) => {
  test('has each id once, as many rows as its last line says, and on PostgreSQL as its first', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    const appealId = await makeAppeal(deps)
    await fillList(deps.db, appealId, 7_000)
    const tokens = []
    for (let n = 0; n < 12; n++)
      tokens.push(await signed(deps, 'release', { address: `a${n}@example.org`, name: `A ${n}` }))
    await settled(deps, 'release')

    const list = await exportList(deps, OPERATOR, SEALED)
    const chunks: Uint8Array[] = []
    let step = 0
    for await (const chunk of list.bytes) {
      chunks.push(chunk)
      const token = tokens.pop()
      if (!token) continue
      step++
      if (step % 3 === 0) await withdraw(deps, token)
      if (step % 3 === 1) await changeSignature(deps, token, { visibility: 'private', name: `Changed ${step}` })
      if (step % 3 === 2)
        await deps.db.updateTable('signatures').set({ look: 'hidden' }).where('name', '=', `A ${step}`).execute()
      await signed(deps, 'release', { address: `new${step}@example.org`, name: `New ${step}` })
      await settled(deps, 'release')
    }
    expect(step).toBeGreaterThan(5)
    const lines = Buffer.concat(chunks)
      .toString()
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line))
    const head = lines[0]
    const end = lines.at(-1)
    const signatures = lines.filter(({ visibility }) => visibility)
    const ids = lines.slice(1, -1).map(({ id, withdrawn }) => id ?? withdrawn)
    expect(new Set(ids).size).toBe(ids.length)
    expect(signatures.map(({ id }) => id)).toEqual(signatures.map(({ id }) => id).sort())
    expect(end).toMatchObject({ end: true, rows: signatures.length })
    expect((await list.ended).rows).toBe(signatures.length)
    if (use().kind === 'postgres') {
      expect(signatures.length).toBe(head.counts.total - head.counts.anonymous)
      expect(head.counts.total).toBe(7_012)
    }
  })
})

eachDatabase('a list', (use) => {
  test('of 100,000 signatures is whole, in each profile', { timeout: 120_000 }, async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    const appealId = await makeAppeal(deps)
    await fillList(deps.db, appealId, 100_000)
    const { lines, ended } = await takeList(deps, PUBLIC)
    expect(ended.rows).toBe(66_667)
    expect(new Set(lines.map(({ name }) => name)).size).toBe(66_667)
    const sealed = await exportList(deps, OPERATOR, SEALED)
    let newlines = 0
    for await (const chunk of sealed.bytes) for (const byte of chunk) if (byte === 10) newlines++
    expect((await sealed.ended).rows).toBe(100_000)
    expect(newlines).toBe(100_002)
  })
})
