import { describe, expect, test } from 'vitest'
import { archiveAppeal } from '../../src/appeals/archive-appeal.ts'
import { changeAppeal } from '../../src/appeals/change-appeal.ts'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { deleteAppeal } from '../../src/appeals/delete-appeal.ts'
import { findDraft } from '../../src/appeals/find-draft.ts'
import { openAppeal } from '../../src/appeals/open-appeal.ts'
import { addPreviewLink } from '../../src/appeals/preview-links/add-preview-link.ts'
import { showAppeal } from '../../src/appeals/show-appeal.ts'
import { DAY } from '../../src/core/clock.ts'
import { isRefusal } from '../../src/core/errors.ts'
import { newToken } from '../../src/core/random.ts'
import type { Token } from '../../src/core/secret-text.ts'
import { settleNow } from '../../src/count/settle-now.ts'
import { rekeyAppeal } from '../../src/erasure/rekey.ts'
import { shredDue } from '../../src/erasure/shred-due.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { makeCampaign, makeDraft, signAs, signed } from '../support/world.ts'

const by = { slug: 'release' }
const text = (title: string) => ({ title, short_title: 'Release', opening: 'to all', byline: 'By us', body: 'Home.' })
const english = { texts: { en: text('Release') } }

/** An appeal in one of the states. */
interface World {
  deps: TestDeps
  /** A link that was made while it was a draft. */
  preview: Token
  /** The token of a letter that was sent while it was open; a made-up one where it never was. */
  letter: Token
}

/** Brings a draft of which nothing more is known into the state. */
const STATES = {
  draft: async () => newToken(),
  'open, unsigned': (deps) => openWith(deps, { signed: false }),
  'open, signed': (deps) => openWith(deps, { signed: true }),
  'closed, unsigned': (deps) => closedWith(deps, { signed: false }),
  'closed, signed': (deps) => closedWith(deps, { signed: true }),
  stopped: async (deps) => {
    const letter = await openWith(deps, { signed: true })
    await stopAppeal(deps, OPERATOR, by)
    return letter
  },
  shredded: async (deps) => {
    const letter = await closedWith(deps, { signed: true })
    deps.clock.advance(2 * DAY)
    await shredDue(deps)
    return letter
  },
  archived: async (deps) => {
    const letter = await closedWith(deps, { signed: true })
    await deps.db.updateTable('appeals').set({ state: 'archived' }).execute()
    return letter
  },
  gone: async (deps) => {
    const letter = await openWith(deps, { signed: false })
    await deleteAppeal(deps, OPERATOR, by)
    return letter
  },
} satisfies Record<string, (deps: TestDeps) => Promise<Token>>
type State = keyof typeof STATES

async function openWith(deps: TestDeps, wanted: { signed: boolean }): Promise<Token> {
  await openAppeal(deps, OPERATOR, by)
  if (wanted.signed) await signed(deps, 'release', { address: 'anna@example.org', visibility: 'anonymous' })
  return signAs(deps, 'release', { address: 'boris@example.org', visibility: 'anonymous' })
}

async function closedWith(deps: TestDeps, wanted: { signed: boolean }): Promise<Token> {
  const letter = await openWith(deps, wanted)
  await closeAppeal(deps, OPERATOR, by)
  return letter
}

/** Does it to the appeal, and resolves to what has come of it; a refusal is told by its reason, or else its kind. */
const VERBS = {
  'import of one more language': async ({ deps }) =>
    (await makeDraft(deps, 'release', { texts: { ...english.texts, be: text('Воля') } })).did,
  'import of another text': async ({ deps }) =>
    (await makeDraft(deps, 'release', { texts: { en: text('Release them') } })).did,
  'import of another setting': async ({ deps }) => (await makeDraft(deps, 'release', { ...english, goal: 7 })).did,
  open: ({ deps }) => openAppeal(deps, OPERATOR, by).then(done),
  close: ({ deps }) => closeAppeal(deps, OPERATOR, by).then(done),
  stop: ({ deps }) => stopAppeal(deps, OPERATOR, by).then(done),
  rekey: ({ deps }) => rekeyAppeal(deps, OPERATOR, { ...by, replaceGoodKey: true }).then(done),
  delete: ({ deps }) => deleteAppeal(deps, OPERATOR, by).then(done),
  change: ({ deps }) => changeAppeal(deps, OPERATOR, { ...by, change: { goal: 77 } }).then(done),
  archive: ({ deps }) => archiveAppeal(deps, OPERATOR, by).then(done),
  show: async ({ deps }) => {
    const { state, previewLink } = await showAppeal(deps, OPERATOR, by)
    return previewLink ? `${state} with a link` : state
  },
  'look at the preview': async ({ deps, preview }) => ((await findDraft(deps, preview)) ? 'shown' : 'dead'),
  sign: ({ deps }) => signAs(deps, 'release', { address: 'vera@example.org', visibility: 'anonymous' }).then(done),
  confirm: ({ deps, letter }) => confirm(deps, { token: letter, as: 'replace' }).then(done),
  settle: ({ deps }) => settleNow(deps, OPERATOR, by).then(done),
  shred: async ({ deps }) => {
    deps.clock.advance(2 * DAY)
    return `${await shredDue(deps)} shredded`
  },
} satisfies Record<string, (world: World) => Promise<string>>
type Verb = keyof typeof VERBS

const done = () => 'done'

const OUTCOMES: Record<Verb, Record<State, string>> = {
  'import of one more language': {
    draft: 'replaced',
    'open, unsigned': 'added',
    'open, signed': 'added',
    'closed, unsigned': 'added',
    'closed, signed': 'added',
    stopped: 'added',
    shredded: 'added',
    archived: 'archived',
    gone: 'created',
  },
  'import of another text': {
    draft: 'replaced',
    'open, unsigned': 'replaced',
    'open, signed': 'signed',
    'closed, unsigned': 'replaced',
    'closed, signed': 'signed',
    stopped: 'signed',
    shredded: 'signed',
    archived: 'archived',
    gone: 'created',
  },
  'import of another setting': {
    draft: 'replaced',
    'open, unsigned': 'replaced',
    'open, signed': 'signed',
    'closed, unsigned': 'replaced',
    'closed, signed': 'signed',
    stopped: 'signed',
    shredded: 'signed',
    archived: 'archived',
    gone: 'created',
  },
  open: {
    draft: 'done',
    'open, unsigned': 'no_draft',
    'open, signed': 'no_draft',
    'closed, unsigned': 'no_draft',
    'closed, signed': 'no_draft',
    stopped: 'no_draft',
    shredded: 'no_draft',
    archived: 'no_draft',
    gone: 'unknown_appeal',
  },
  close: {
    draft: 'appeal_not_open',
    'open, unsigned': 'done',
    'open, signed': 'done',
    'closed, unsigned': 'appeal_not_open',
    'closed, signed': 'appeal_not_open',
    stopped: 'appeal_not_open',
    shredded: 'appeal_not_open',
    archived: 'appeal_not_open',
    gone: 'unknown_appeal',
  },
  stop: {
    draft: 'nothing_to_stop',
    'open, unsigned': 'done',
    'open, signed': 'done',
    'closed, unsigned': 'done',
    'closed, signed': 'done',
    stopped: 'done',
    shredded: 'done',
    archived: 'done',
    gone: 'unknown_appeal',
  },
  rekey: {
    draft: 'without_key',
    'open, unsigned': 'done',
    'open, signed': 'done',
    'closed, unsigned': 'done',
    'closed, signed': 'done',
    stopped: 'without_key',
    shredded: 'without_key',
    archived: 'done',
    gone: 'unknown_appeal',
  },
  delete: {
    draft: 'done',
    'open, unsigned': 'done',
    'open, signed': 'signed',
    'closed, unsigned': 'done',
    'closed, signed': 'signed',
    stopped: 'signed',
    shredded: 'signed',
    archived: 'signed',
    gone: 'unknown_appeal',
  },
  change: {
    draft: 'done',
    'open, unsigned': 'done',
    'open, signed': 'done',
    'closed, unsigned': 'done',
    'closed, signed': 'done',
    stopped: 'done',
    shredded: 'done',
    archived: 'archived',
    gone: 'unknown_appeal',
  },
  archive: {
    draft: 'not_closed',
    'open, unsigned': 'not_closed',
    'open, signed': 'not_closed',
    'closed, unsigned': 'not_shredded',
    'closed, signed': 'not_shredded',
    stopped: 'done',
    shredded: 'done',
    archived: 'archived',
    gone: 'unknown_appeal',
  },
  show: {
    draft: 'draft with a link',
    'open, unsigned': 'open',
    'open, signed': 'open',
    'closed, unsigned': 'closed',
    'closed, signed': 'closed',
    stopped: 'closed',
    shredded: 'closed',
    archived: 'archived',
    gone: 'unknown_appeal',
  },
  'look at the preview': {
    draft: 'shown',
    'open, unsigned': 'dead',
    'open, signed': 'dead',
    'closed, unsigned': 'dead',
    'closed, signed': 'dead',
    stopped: 'dead',
    shredded: 'dead',
    archived: 'dead',
    gone: 'dead',
  },
  sign: {
    draft: 'not_found',
    'open, unsigned': 'done',
    'open, signed': 'done',
    'closed, unsigned': 'not_open',
    'closed, signed': 'not_open',
    stopped: 'not_open',
    shredded: 'not_open',
    archived: 'not_open',
    gone: 'not_found',
  },
  confirm: {
    draft: 'gone',
    'open, unsigned': 'done',
    'open, signed': 'done',
    'closed, unsigned': 'done',
    'closed, signed': 'done',
    stopped: 'gone',
    shredded: 'gone',
    archived: 'gone',
    gone: 'gone',
  },
  settle: {
    draft: 'appeal_not_open',
    'open, unsigned': 'done',
    'open, signed': 'done',
    'closed, unsigned': 'done',
    'closed, signed': 'done',
    stopped: 'done',
    shredded: 'done',
    archived: 'done',
    gone: 'unknown_appeal',
  },
  shred: {
    draft: '0 shredded',
    'open, unsigned': '0 shredded',
    'open, signed': '0 shredded',
    'closed, unsigned': '1 shredded',
    'closed, signed': '1 shredded',
    stopped: '0 shredded',
    shredded: '0 shredded',
    archived: '1 shredded',
    gone: '0 shredded',
  },
}

const [states, verbs] = [Object.keys(STATES) as State[], Object.keys(VERBS) as Verb[]]

eachDatabase('every verb in every state of an appeal', (use) => {
  async function worldIn(state: State): Promise<World> {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeDraft(deps, 'release', english)
    const { token } = await addPreviewLink(deps, OPERATOR, by)
    return { deps, preview: token, letter: await STATES[state](deps) }
  }

  async function outcomeOf(state: State, verb: Verb): Promise<string> {
    const world = await worldIn(state)
    try {
      return await VERBS[verb](world)
    } catch (error) {
      if (!isRefusal(error)) throw error
      return error.reason ?? error.kind
    }
  }

  describe.each(verbs)('%s', (verb) => {
    test.each(states)('%s', async (state) => {
      expect(await outcomeOf(state, verb)).toBe(OUTCOMES[verb][state])
    })
  })
})
