import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { debianFiles } from './debian.ts'

test('systemd understands the unit', () => {
  const { status, stderr } = spawnSync('systemd-analyze', ['verify', debianFiles().file('undersigned.service')], {
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})
