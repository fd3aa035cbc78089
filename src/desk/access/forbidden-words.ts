import { findAppealsOf } from '../../appeals/store.ts'
import type { Deps } from '../../deps.ts'
import type { StaffCampaign } from '../../staff/account.ts'

/** Texts that a passphrase of the campaign's staff must not hold: names, titles and slugs, which others know. */
export async function forbiddenWords({ db }: Pick<Deps, 'db'>, { id, name, slug }: StaffCampaign): Promise<string[]> {
  const appeals = await findAppealsOf(db, id)
  const titles = appeals.flatMap(({ texts }) => Object.values(texts).flatMap((text) => [text.title, text.shortTitle]))
  return [name, slug, ...appeals.map((appeal) => appeal.slug), ...titles]
}
