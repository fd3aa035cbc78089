import { Refusal } from '../core/errors.ts'
import { wordsOf } from '../platform/words.ts'
import type { Context } from './context.ts'

/** Prints a refusal of this one thing, and lets the command go on to the next. */
export async function orRefused(context: Pick<Context, 'hint' | 'fail'>, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Refusal) || error.reason === 'unknown_appeal') throw error
    context.hint(`error: ${wordsOf(error)}`)
    context.fail()
  }
}
