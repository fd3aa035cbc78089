import { asToken, type Token } from '../../src/core/secret-text.ts'
import type { Letter } from '../../src/deps.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import type { TestDeps } from '../support/deps.ts'

/** A letter with the parts of its link. */
export interface Opened extends Letter {
  path: string
  token: Token
}

/** Reads what has come to an address, oldest first, and sends what waits before. */
export async function mailOf(deps: TestDeps, address: string): Promise<Opened[]> {
  while ((await deliver(deps)).sent > 0);
  const all = deps.mailer.letters?.() ?? []
  return all
    .filter(({ to }) => to === address)
    .map((letter) => {
      const link = new URL(/^http\S+$/m.exec(letter.text)?.[0] ?? 'http://no.link')
      const [, path = '', token = ''] = /^(\/staff\/[a-z-]+)\/?(.*)$/.exec(link.pathname) ?? []
      return { ...letter, path, token: asToken(token) }
    })
    .reverse()
}

/** The newest letter with a link of that path. */
export async function letterAt(deps: TestDeps, address: string, path: string): Promise<Opened> {
  const letter = (await mailOf(deps, address)).filter((one) => one.path === path).at(-1)
  if (!letter) throw new Error(`no letter with ${path}`)
  return letter
}
