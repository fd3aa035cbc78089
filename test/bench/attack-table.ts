import type { AttackLine, AttackResult, Measured } from './attack.ts'
import { median } from './numbers.ts'
import { type Cell, table } from './table.ts'

const HEADS = ['', 'a second', 'attacked', 'ratio', 'p50 ms', 'attacked', 'p99 ms', 'attacked']

/** The table of `attack`, and what the attackers got. Ratios are medians of each round's own. */
export function showAttack({ lines, hashed, refused }: AttackResult): string {
  const got = `The strangers: ${Math.round(hashed)} passphrases a second hashed, ${Math.round(refused)} refused.`
  return [table(HEADS, lines.map(rowOf)), got].join('\n')
}

function rowOf({ name, runs }: AttackLine): Cell[] {
  const both = (of: (measured: Measured) => number) => [
    median(runs.map(({ quiet }) => of(quiet))),
    median(runs.map(({ attacked }) => of(attacked))),
  ]
  const ratio = median(runs.map(({ quiet, attacked }) => attacked.rate / quiet.rate))
  return [name, ...both(({ rate }) => rate), ratio, ...both(({ p50 }) => p50), ...both(({ p99 }) => p99)]
}
