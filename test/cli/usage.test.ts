import { expect, test } from 'vitest'
import { commandHere } from './command.ts'

const COMMANDS = [
  ...['migrate', 'settle', 'recount', 'doctor', 'todo', 'keys new', 'unseal'],
  ...['campaign add', 'campaign change', 'campaign list', 'campaign show'],
  ...['recipient add', 'recipient prove', 'recipient list', 'recipient challenge', 'recipient retire'],
  ...[
    'appeal import',
    'appeal show',
    'appeal delete',
    'appeal open',
    'appeal list',
    'appeal change',
    'appeal close',
    'appeal archive',
    'appeal stop',
    'appeal rekey',
    'appeal snippet',
    'names list',
    'names keep',
    'names hide',
    'endorsement list',
    'endorsement approve',
    'endorsement decline',
    'endorsement remove',
  ],
  ...['signature add', 'signature hold', 'signature release', 'signature invalidate', 'audit verify', 'staff rekey'],
]

test.each(COMMANDS)('%s explains itself', async (command) => {
  const { code, out, err } = await commandHere({}, [...command.split(' '), '--help'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain(`Usage: undersigned ${command}`)
})

test('the list of commands is complete', async () => {
  const { code, out } = await commandHere({}, ['--help'])
  expect(code).toBe(0)
  for (const command of COMMANDS) expect(out).toContain(command.split(' ')[0])
})

test.each([
  [[]],
  [['nonsense']],
  [['appeal']],
  [['appeal', 'nonsense']],
  [['appeal', 'open']],
  [['appeal', 'open', 'a', 'b']],
  [['campaign', 'add', 'relatives']],
  [['campaign', 'add', 'relatives', '--name', 'x', '--colour', 'red']],
  [['recipient', 'list']],
  [['recipient', 'challenge', 'age1']],
  [['recipient', 'retire', '--campaign', 'relatives']],
  // Without a terminal the command cannot ask for the slug to be typed again.
  [['endorsement', 'list']],
  [['endorsement', 'list', 'a', '--queue', 'all']],
  [['endorsement', 'approve', 'a']],
  [['endorsement', 'approve', 'a', '00000000-0000-4000-8000-000000000000']],
  [['endorsement', 'decline', 'a', '00000000-0000-4000-8000-000000000000@00000000']],
  [['appeal', 'close', 'a']],
  [['appeal', 'close', 'a', '--confirm', 'b']],
  [['appeal', 'stop', 'a']],
  [['appeal', 'stop', 'a', '--confirm', 'b']],
  [['appeal', 'rekey', 'a', '--confirm', 'b']],
  [['appeal', 'snippet', 'a', '--accent', 'red']],
  [['appeal', 'snippet', 'a', '--theme', 'blue']],
  [['appeal', 'snippet', 'a', '--lang', 'x']],
  [['appeal', 'change', 'a']],
  [['appeal', 'change', 'a', '--json']],
  [['appeal', 'change', 'a', '--safety', 'none']],
  [['appeal', 'change', 'a', '--live-counts', 'maybe']],
  [['appeal', 'change', 'a', '--no-email', 'x']],
  [['campaign', 'change', 'a']],
  [['names', 'list', 'a', '--look', 'blue']],
  [['names', 'keep', 'a', 'b']],
  [['names', 'keep', 'a', 'b@c', 'b@']],
  [['reports', 'keep', 'a', 'b']],
  [['signature', 'hold', 'a', 'b']],
])('%j is refused with exit code 2', async (args) => {
  const { code, out, err } = await commandHere({}, args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).not.toBe('')
  expect(err).not.toMatch(/^\s+at /m)
})
