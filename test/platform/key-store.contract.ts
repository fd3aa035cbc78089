import { describe, expect, test } from 'vitest'
import type { KeyStore } from '../../src/deps.ts'

/** The tests of every key store. `open()` opens another store on the same keys, as another process would. */
export function keyStoreContract(name: string, fresh: () => Promise<{ open(): Promise<KeyStore> }>): void {
  describe(`the key store: ${name}`, () => {
    test('a key is made once, of 32 random bytes, and read by every process that shares the store', async () => {
      const { open } = await fresh()
      const keys = await open()
      const key = await keys.make('outbox-2027-03-12')
      expect(key).toHaveLength(32)
      expect(await keys.make('outbox-2027-03-12')).toEqual(key)
      expect(await (await open()).read('outbox-2027-03-12')).toEqual(key)
      expect(await keys.make('outbox-2027-03-13')).not.toEqual(key)
    })

    test('of many that make the same key at once, all get the same', async () => {
      const { open } = await fresh()
      const stores = await Promise.all(Array.from({ length: 8 }, open))
      const made = await Promise.all(
        stores.flatMap((keys) => [keys.make('tally-2027-03-12'), keys.make('tally-2027-03-12')]),
      )
      expect(new Set(made.map((key) => key.toString('hex'))).size).toBe(1)
      expect(await stores[0]?.list()).toEqual(['tally-2027-03-12'])
    })

    test('a destroyed key is gone, and a later key of the same name is another', async () => {
      const { open } = await fresh()
      const keys = await open()
      const key = await keys.make('silence-2027-03-01')
      await keys.destroy('silence-2027-03-01')
      expect(await keys.read('silence-2027-03-01')).toBeNull()
      expect(await keys.list()).toEqual([])
      expect(await keys.make('silence-2027-03-01')).not.toEqual(key)
    })

    test('reading or destroying a missing key is no error', async () => {
      const keys = await (await fresh()).open()
      expect(await keys.read('appeal-2f6c')).toBeNull()
      await keys.destroy('appeal-2f6c')
      expect(await keys.list()).toEqual([])
    })

    test('lists names in order', async () => {
      const keys = await (await fresh()).open()
      for (const name of ['tally-2027-03-12', 'appeal-2f6c', 'outbox-2027-03-12']) await keys.make(name)
      expect(await keys.list()).toEqual(['appeal-2f6c', 'outbox-2027-03-12', 'tally-2027-03-12'])
    })

    test.each([
      '',
      'outbox',
      'outbox-',
      '../outbox-1',
      'outbox-1/2',
      'outbox-1.key',
      'Outbox-1',
      'outbox-\0',
      'outbox-1\n',
    ])('refuses the name %j', async (name) => {
      const keys = await (await fresh()).open()
      await expect(keys.make(name)).rejects.toThrow('not a name of a key')
      await expect(keys.read(name)).rejects.toThrow('not a name of a key')
      await expect(keys.destroy(name)).rejects.toThrow('not a name of a key')
    })
  })
}
