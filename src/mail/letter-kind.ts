import { z } from 'zod'
import { Address, Token } from '../core/secret-text.ts'
import { LOCALES } from '../locale/locale.ts'
import type { Translate } from '../locale/translate.ts'

/** The fields of every letter. `origin` is the configured origin from which the form was sent. */
const common = {
  to: Address,
  token: Token,
  locale: z.enum(LOCALES),
  origin: z.string(),
}

/** The moment until which the letter's link works: ISO 8601 in the JSON. */
export const validUntil = z.iso.datetime().transform((text) => new Date(text))

/** Reads the content of a letter from the JSON of a queued one. */
const schemaOf = <Kind extends string, Own extends z.ZodRawShape>(kind: Kind, own: Own) =>
  z.object({ kind: z.literal(kind), ...common, ...own })

type Content<Kind extends string, Own extends z.ZodRawShape> = z.output<ReturnType<typeof schemaOf<Kind, Own>>>

/**
 * The paragraphs of a letter. Its one link is a paragraph of its own: nothing else, a host least of all, may be something
 * that a mail program makes into a second link.
 */
export interface Wording<Content> {
  subject(t: Translate, content: Content): string
  beforeLink(t: Translate, content: Content): string[]
  afterLink(t: Translate, content: Content): string[]
}

/** A page that is the path of the kind alone, or one behind it: the rest of its path. */
export type LeadsToPage<Content> = true | ((content: Content) => `/${string}`)

/**
 * Declares a kind of letter: the fields that only this kind has, the path of its link, and its words. `leadsToPage`: the
 * link is the path alone, or with what is behind it, and the letter's token is in no link.
 */
export const letterKind = <Kind extends string, Path extends `/${string}`, Own extends z.ZodRawShape>(
  kind: Kind,
  {
    own,
    ...letter
  }: { own: Own; path: Path; leadsToPage?: LeadsToPage<Content<Kind, Own>> } & Wording<Content<Kind, Own>>,
) => ({ ...letter, schema: schemaOf(kind, own) })
