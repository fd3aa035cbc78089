import { randomBytes } from 'node:crypto'
import { isRefusal } from '../../src/core/errors.ts'
import { asAddress, type Network } from '../../src/core/secret-text.ts'
import type { Deps } from '../../src/deps.ts'
import { sign } from '../../src/signing/sign.ts'
import { findForSignIn } from '../../src/staff/account-store.ts'
import { newDevice } from '../../src/staff/means/device.ts'
import { signIn } from '../../src/staff/sessions/sign-in.ts'
import { join } from '../support/staff.ts'
import { install } from './installation.ts'
import { median } from './numbers.ts'
import type { Undo } from './undo.ts'

/** More than the two hashes that run and the twenty that wait. */
const ATTACKERS = 40
/** Milliseconds of an attacker's next try after a refusal: a short way through a network. */
const NETWORK = 10
const SIGNERS = 8

/** The measurements of one line in one round, without and with the attack. */
export interface AttackRun {
  quiet: Measured
  attacked: Measured
}

export interface Measured {
  /** Ends a second. */
  rate: number
  /** Milliseconds. */
  p50: number
  p99: number
}

export interface AttackLine {
  name: string
  runs: AttackRun[]
}

export interface AttackResult {
  lines: AttackLine[]
  /** Medians over the rounds of the attackers' tries a second that were hashed, and that were refused for a full queue. */
  hashed: number
  refused: number
}

/**
 * Measures signing, and signing in from a known device, each without and with strangers who fill the queue of hashes. All
 * of it runs in this process, as it would in one server: threads, connections and CPU are shared.
 */
export async function attack(
  { seconds, rounds, tell }: { seconds: number; rounds: number; tell: (progress: string) => void },
  undo: Undo,
): Promise<AttackResult> {
  tell('an installation is being made')
  const { deps, slug } = await install({ signed: 100 }, undo)
  const works: [name: string, work: () => Promise<unknown>, atOnce: number][] = [
    ['signatures, eight people at once', signing(deps, slug), SIGNERS],
    ['passphrases of one known device', await signingIn(deps), 1],
  ]
  const lines: AttackLine[] = works.map(([name]) => ({ name, runs: [] }))
  const tries: { hashed: number; refused: number }[] = []
  for (let round = 0; round < rounds; round++) {
    tell(`round ${round + 1} of ${rounds}`)
    for (const [at, [, work, atOnce]] of works.entries()) {
      const quiet = await measure(work, { atOnce, seconds })
      const strangers = attackers(deps)
      const attacked = await measure(work, { atOnce, seconds })
      const counted = await strangers.end()
      tries.push({ hashed: counted.hashed / seconds, refused: counted.refused / seconds })
      lines[at]?.runs.push({ quiet, attacked })
    }
  }
  return {
    lines,
    hashed: median(tries.map(({ hashed }) => hashed)),
    refused: median(tries.map(({ refused }) => refused)),
  }
}

/** Signs as another person each time. */
function signing(deps: Deps, slug: string): () => Promise<unknown> {
  return () => {
    const person = `attacked-${randomBytes(8).toString('hex')}@example.org`
    const submission = {
      ...{ address: asAddress(person), locale: 'be' as const, visibility: 'public' as const },
      ...{ name: 'Anna', descriptor: null, country: null },
    }
    return sign(deps, slug, { submission, chain: undefined, origin: deps.config.publicUrl, network: person as Network })
  }
}

/** Gives the right passphrase from a known device. */
async function signingIn(deps: Deps): Promise<() => Promise<unknown>> {
  const { handle, passphrase } = await join(deps)
  const found = await findForSignIn(deps.db, handle)
  const device = newDevice(deps, found?.account?.id ?? '')
  return () => signIn(deps, { handle, passphrase, device })
}

/** Strangers who try unknown handles without end. */
function attackers(deps: Deps): { end(): Promise<{ hashed: number; refused: number }> } {
  const counted = { hashed: 0, refused: 0 }
  let ended = false
  async function attacker(): Promise<void> {
    while (!ended) {
      const handle = `stranger-${randomBytes(6).toString('hex')}`
      const error = await signIn(deps, { handle, passphrase: 'a guess of a stranger' }).catch(
        (caught: unknown) => caught,
      )
      if (isRefusal(error, 'unauthorized')) counted.hashed++
      else if (isRefusal(error, 'unavailable')) {
        counted.refused++
        await new Promise((later) => setTimeout(later, NETWORK))
      } else throw error
    }
  }
  const all = Promise.all(Array.from({ length: ATTACKERS }, attacker))
  return {
    async end() {
      ended = true
      await all
      return counted
    },
  }
}

async function measure(
  work: () => Promise<unknown>,
  { atOnce, seconds }: { atOnce: number; seconds: number },
): Promise<Measured> {
  const times: number[] = []
  const start = performance.now()
  async function worker(): Promise<void> {
    while (performance.now() - start < seconds * 1_000) {
      const began = performance.now()
      await work()
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { rate: (times.length * 1_000) / (performance.now() - start), p50: at(0.5), p99: at(0.99) }
}
