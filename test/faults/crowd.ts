import { setTimeout as wait } from 'node:timers/promises'
import { onTestFailed } from 'vitest'
import type { Letters } from './letters.ts'
import { type Answer, askToConfirm, askToSign, expectPaused, newRetry } from './signer.ts'

/** Clients that sign at once. Confirmations come beside them, as fast as letters do. */
const SIGNERS = 12
/** Between two looks at a server that is away. */
const PAUSE = 50

/** What one person's client knows for certain. */
export interface OwnRecord {
  /** Of the submission that was answered with 202. */
  address: string
  retry: string
  /** The manage token of the 200. */
  manageToken: string | undefined
  token: string | undefined
  /** Whether an answer to the confirmation was lost, or said to come again, before the 200. */
  asked: number
}

export interface Figures {
  /** Answers that acknowledged a submission, and a confirmation. */
  signed: number
  confirmed: number
  /** Requests that ended without an answer. */
  lost: number
  /** Answers that said to come again. */
  paused: number
}

export interface Crowd {
  records: OwnRecord[]
  figures: Figures
  /** Resolves when so many submissions and confirmations have been acknowledged. */
  acknowledged(count: number): Promise<void>
  /** Resolves when everyone's client has its 200; rejects at the first answer that should not have come. */
  done: Promise<void>
}

/**
 * So many people who sign, open their letter and confirm, and whose clients ask again, with the same retry, whenever
 * no answer came or it was "not now". A submission without an answer is made anew from another address: what becomes
 * of the first is nobody's promise. Nobody more signs while `ahead` of them wait for their letter.
 */
export function gather(url: string, letters: Letters, people: number, ahead = people): Crowd {
  const records: OwnRecord[] = []
  const figures: Figures = { signed: 0, confirmed: 0, lost: 0, paused: 0 }
  const watchers: { count: number; reached: () => void }[] = []
  let next = 0
  let away: Promise<void> | undefined

  function acknowledge(what: 'signed' | 'confirmed'): void {
    figures[what]++
    for (const { count, reached } of watchers) if (figures.signed + figures.confirmed >= count) reached()
  }

  /** Asks until there is an answer that says something; `turn` counts the tries. */
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

  /** One look for all who wait. */
  async function untilBack(): Promise<void> {
    do await wait(PAUSE)
    while (
      !(await fetch(`${url}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      ))
    )
  }

  async function sign(person: number): Promise<OwnRecord> {
    const record = { address: '', retry: newRetry(), token: undefined, manageToken: undefined, asked: 0 }
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
      record.asked = turn
      return askToConfirm(url, token, record.retry)
    })
    if (status !== 200) throw new Error(`a confirmation was answered with ${status} ${JSON.stringify(body)}`)
    record.manageToken = String(body.manageToken)
    acknowledge('confirmed')
  }

  async function client(): Promise<void> {
    const confirmations: Promise<void>[] = []
    while (next < people) {
      if (figures.signed - figures.confirmed >= ahead) await wait(PAUSE)
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
