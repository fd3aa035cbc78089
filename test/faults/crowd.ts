import { setTimeout as wait } from 'node:timers/promises'
import { onTestFailed } from 'vitest'
import type { Letters } from './letters.ts'
import { type Answer, askToConfirm, askToSign, expectPaused, newRetry } from './signer.ts'

/** Clients that sign at the same time. Confirmations run in addition, as fast as letters arrive. */
const SIGNERS = 12
/** Milliseconds between two polls. */
const POLL_INTERVAL = 50

/** A person's requests and their answers. */
export interface OwnRecord {
  /** Address of the submission that was answered with 202. */
  address: string
  retry: string
  /** Manage token of the confirmation that was answered with 200. */
  manageToken: string | undefined
  /** Confirmation token of the letter. */
  token: string | undefined
  /** Confirmation requests up to the 200: more than one when an answer was lost or was 503. */
  attempts: number
}

export interface Figures {
  /** Submissions answered with 202. */
  signed: number
  /** Confirmations answered with 200. */
  confirmed: number
  /** Requests that ended without an answer. */
  lost: number
  /** Answers with 503 and Retry-After. */
  paused: number
}

export interface Crowd {
  records: OwnRecord[]
  figures: Figures
  /** Resolves when `count` submissions and confirmations together have been acknowledged. */
  acknowledged(count: number): Promise<void>
  /** Resolves when every client has its 200; rejects at the first unexpected answer. */
  done: Promise<void>
}

/**
 * Starts clients for `people` who sign, open their letter and confirm. After a 503 or a lost answer a confirmation is
 * repeated with the same `retry`; a submission is repeated from a new address, because an unanswered submission
 * promises nothing. Nobody new signs while `maxUnconfirmed` people are still to confirm.
 */
export function gather(url: string, letters: Letters, people: number, maxUnconfirmed = people): Crowd {
  const records: OwnRecord[] = []
  const figures: Figures = { signed: 0, confirmed: 0, lost: 0, paused: 0 }
  const watchers: { count: number; reached: () => void }[] = []
  let next = 0
  let away: Promise<void> | undefined

  function acknowledge(what: 'signed' | 'confirmed'): void {
    figures[what]++
    for (const { count, reached } of watchers) if (figures.signed + figures.confirmed >= count) reached()
  }

  /** Repeats a request until the answer is not 503; `turn` counts the attempts from 1. */
  async function ask(question: (turn: number) => Promise<Answer>): Promise<Answer> {
    for (let turn = 1; ; turn++) {
      const answer = await question(turn).catch(() => undefined)
      if (answer && answer.status !== 503) return answer
      if (answer) expectPaused(answer)
      figures[answer ? 'paused' : 'lost']++
      away ??= untilBack().finally(() => {
        away = undefined
      })
      await away
    }
  }

  /** Polls until the server is healthy; all waiting clients share the poll. */
  async function untilBack(): Promise<void> {
    do await wait(POLL_INTERVAL)
    while (
      !(await fetch(`${url}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      ))
    )
  }

  async function sign(person: number): Promise<OwnRecord> {
    const record = { address: '', retry: newRetry(), token: undefined, manageToken: undefined, attempts: 0 }
    const { status, body } = await ask((turn) => {
      record.address = `person-${person}.${turn}@example.org`
      return askToSign(url, record.address, person)
    })
    if (status !== 202) throw new Error(`a submission was answered with ${status} ${JSON.stringify(body)}`)
    acknowledge('signed')
    records.push(record)
    return record
  }

  async function confirm(record: OwnRecord): Promise<void> {
    const token = await letters.tokenTo(record.address)
    record.token = token
    const { status, body } = await ask((turn) => {
      record.attempts = turn
      return askToConfirm(url, token, record.retry)
    })
    if (status !== 200) throw new Error(`a confirmation was answered with ${status} ${JSON.stringify(body)}`)
    record.manageToken = String(body.manageToken)
    acknowledge('confirmed')
  }

  async function client(): Promise<void> {
    const confirmations: Promise<void>[] = []
    while (next < people) {
      if (figures.signed - figures.confirmed >= maxUnconfirmed) await wait(POLL_INTERVAL)
      else confirmations.push(confirm(await sign(next++)))
    }
    await Promise.all(confirmations)
  }

  const done = Promise.all(Array.from({ length: SIGNERS }, client)).then(() => undefined)
  done.catch(() => undefined)
  onTestFailed(() => {
    const unfinished = records.filter(({ manageToken }) => manageToken === undefined)
    const waiting = unfinished.filter(({ address }) => letters.to(address) === 0).length
    process.stderr.write(`${JSON.stringify({ ...figures, unfinished: unfinished.length, withoutLetter: waiting })}\n`)
  })
  return {
    records,
    figures,
    acknowledged: (count) =>
      Promise.race([new Promise<void>((reached) => void watchers.push({ count, reached })), done]),
    done,
  }
}
