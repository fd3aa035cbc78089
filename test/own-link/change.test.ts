import { Decrypter } from 'age-encryption'
import { expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { unpad } from '../../src/core/padded.ts'
import { recount } from '../../src/count/recount.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { seeSignature } from '../../src/own-link/see.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { hideName, namesOf } from '../support/moderate.ts'
import { countsOf, makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

const ANNA = { address: 'anna@example.org', name: 'Anna', descriptor: 'teacher' }

eachDatabase('a signer changes their signature', (use) => {
  async function world(draft: Parameters<typeof makeAppeal>[2] = {}) {
    const deps = await testDeps(use())
    const [holder] = await makeCampaign(deps)
    await makeAppeal(deps, 'release', draft)
    const settle = async () => {
      for (const appeal of await recount(deps)) expect(appeal.sound).toBe(true)
      await settled(deps, 'release')
      for (const appeal of await recount(deps)) expect(appeal.sound).toBe(true)
      return countsOf(deps, 'release')
    }
    const opened = async () => {
      const table = (await use().db.selectFrom('inbox').select('id').execute()).length > 0 ? 'inbox' : 'signatures'
      const { sealed } = await use().db.selectFrom(table).select('sealed').executeTakeFirstOrThrow()
      const decrypter = new Decrypter()
      decrypter.addIdentity(holder?.identity ?? '')
      return unpad(Buffer.from(await decrypter.decrypt(sealed ?? Buffer.alloc(0))))
    }
    return { deps, settle, opened }
  }

  for (const place of ['waiting', 'counted'] as const) {
    async function own(visibility: 'public' | 'private' | 'anonymous', draft: Parameters<typeof makeAppeal>[2] = {}) {
      const made = await world(draft)
      const link = await signed(made.deps, 'release', { ...ANNA, visibility })
      if (place === 'counted') await made.settle()
      return { ...made, link }
    }

    test(`${place}: the descriptor and the name`, async () => {
      const { deps, link, settle } = await own('public')
      await changeSignature(deps, link, { descriptor: null, name: 'Hanna' })
      const { signature } = await seeSignature(deps, link)
      expect(signature).toMatchObject({ name: 'Hanna', descriptor: null, state: place })
      expect(await settle()).toMatchObject({ public: 1 })
    })

    test(`${place}: public to private seals the stored name, which is then nowhere`, async () => {
      const { deps, link, settle, opened } = await own('public')
      await changeSignature(deps, link, { visibility: 'private' })
      expect(await opened()).toMatchObject({ name: 'Anna', descriptor: 'teacher', appeal: 'release' })
      for (const table of ['inbox', 'signatures'] as const)
        expect(JSON.stringify(await use().db.selectFrom(table).selectAll().execute())).not.toContain('Anna')
      expect(await settle()).toMatchObject({ public: 0, private: 1 })
    })

    test(`${place}: a sealed name must be typed again to be shown or changed`, async () => {
      const { deps, link, settle, opened } = await own('private')
      for (const change of [{ visibility: 'public' }, { descriptor: 'nurse' }, {}] as const)
        await expect(changeSignature(deps, link, change)).rejects.toMatchObject({
          kind: 'invalid',
          errors: [{ path: 'name' }],
        })
      await changeSignature(deps, link, { name: 'Anna B', descriptor: 'nurse' })
      expect(await opened()).toMatchObject({ name: 'Anna B', descriptor: 'nurse' })
      await changeSignature(deps, link, { visibility: 'public', name: 'Anna C' })
      expect((await seeSignature(deps, link)).signature).toMatchObject({ visibility: 'public', name: 'Anna C' })
      expect(await settle()).toMatchObject({ public: 1, private: 0 })
    })

    test(`${place}: to anonymous, which deletes the name, and back with a name`, async () => {
      const { deps, link, settle } = await own('private')
      await changeSignature(deps, link, { visibility: 'anonymous' })
      expect((await seeSignature(deps, link)).signature).toMatchObject({ visibility: 'anonymous', name: null })
      const rows = [
        ...(await use().db.selectFrom('inbox').select(['sealed', 'name']).execute()),
        ...(await use().db.selectFrom('signatures').select(['sealed', 'name']).execute()),
      ]
      expect(rows).toEqual([{ sealed: null, name: null }])
      await changeSignature(deps, link, { visibility: 'private', name: 'Anna' })
      expect(await settle()).toMatchObject({ private: 1, anonymous: 0, public: 0 })
    })

    test(`${place}: a visibility that the appeal never offered is refused`, async () => {
      const { deps, link } = await own('public', { visibilities: ['public', 'anonymous'] })
      const asked = changeSignature(deps, link, { visibility: 'private' })
      await expect(asked).rejects.toMatchObject({ kind: 'invalid', errors: [{ path: 'visibility' }] })
    })
  }

  test('on a protected appeal a changed name waits for a look again, and after the closing it can be changed', async () => {
    const { deps, settle } = await world({ safety: 'protected' })
    const link = await signed(deps, 'release', ANNA)
    await settle()
    await use().db.updateTable('signatures').set({ look: 'shown' }).execute()
    await closeAppeal(deps, OPERATOR, { slug: 'release' })
    await changeSignature(deps, link, { descriptor: 'nurse' })
    expect(await namesOf(deps, OPERATOR, { slug: 'release' })).toMatchObject([
      { name: 'Anna', descriptor: 'nurse', look: 'waiting' },
    ])
  })

  test('a shown name stays shown when nothing changes, and a hidden name stays hidden', async () => {
    const { deps, settle } = await world({ safety: 'protected' })
    const link = await signed(deps, 'release', { ...ANNA, descriptor: 'nurse' })
    await settle()
    for (const look of ['shown', 'hidden'] as const) {
      await use().db.updateTable('signatures').set({ look }).execute()
      for (const change of [{}, { name: 'Anna' }, { descriptor: 'nurse' }, { visibility: 'public' }] as const)
        expect((await changeSignature(deps, link, change)).signature.look).toBe(look)
      expect(await namesOf(deps, OPERATOR, { slug: 'release', look })).toMatchObject([
        { name: 'Anna', descriptor: 'nurse' },
      ])
    }
  })

  test('a hidden name comes back as waiting, also by way of an anonymous signature', async () => {
    const { deps, settle } = await world()
    const link = await signed(deps, 'release', ANNA)
    await settle()
    const [shown] = await namesOf(deps, OPERATOR, { slug: 'release', look: 'shown' })
    await hideName(deps, OPERATOR, { slug: 'release', id: shown?.id ?? '' })
    await changeSignature(deps, link, { visibility: 'anonymous' })
    await changeSignature(deps, link, { visibility: 'public', name: 'Anna' })
    expect(await namesOf(deps, OPERATOR, { slug: 'release', look: 'shown' })).toEqual([])
    expect(await namesOf(deps, OPERATOR, { slug: 'release' })).toMatchObject([{ name: 'Anna' }])
  })

  test('while private signing is paused nothing is sealed, and nothing is lost', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps, 1)
    await makeAppeal(deps)
    const link = await signed(deps, 'release', ANNA)
    const asked = changeSignature(deps, link, { visibility: 'private' })
    await expect(asked).rejects.toMatchObject({ kind: 'unavailable' })
    expect((await seeSignature(deps, link)).signature).toMatchObject({ visibility: 'public', name: 'Anna' })
  })
})
