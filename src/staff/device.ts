import type { Deps } from '../deps.ts'

/** The text of the cookie that makes a browser a known device of the account for a year. */
export function newDevice(_deps: Pick<Deps, 'secrets'>, _accountId: string): string {
  throw new Error('to be built')
}

/** The id of a known device of the account, or null: no cookie, another account's, made up. */
export function knownDevice(
  _deps: Pick<Deps, 'secrets'>,
  _accountId: string,
  _cookie: string | undefined,
): Buffer | null {
  throw new Error('to be built')
}
