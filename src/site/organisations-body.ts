import { z } from 'zod'
import { ORGANISATION_KINDS } from '../db/values.ts'
import type { ListedOrganisation } from '../endorsements/organisation.ts'
import { ProofView } from '../endorsements/public/proof-view.ts'

/** The listed organisations as JSON. */
export const OrganisationsBody = z.object({
  organisations: z
    .array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        nameEn: z.string().nullable(),
        country: z.string().nullable(),
        website: z.string().nullable(),
        kind: z.enum(ORGANISATION_KINDS).nullable(),
        statement: z
          .string()
          .nullable()
          .describe('in the asked language of the appeal, without one in its source language'),
        confirmedOn: z.iso.date().describe('when the organisers confirmed it'),
        proofs: z.array(ProofView).describe('only where its domain ever showed the line'),
      }),
    )
    .describe('initiators first, then by alphabet'),
})

/** The JSON of listed organisations with their statements in one language; null: without. */
export const organisationsBody = (
  listed: readonly ListedOrganisation[],
  language: string | null,
): z.infer<typeof OrganisationsBody> => ({
  organisations: listed.map(({ id, name, nameEn, country, website, kind, statements, confirmedOn, proofs }) => ({
    ...{ id, name, nameEn, country, website, kind, statement: statementIn(statements, language), confirmedOn },
    proofs,
  })),
})

const statementIn = (statements: Record<string, string>, language: string | null): string | null =>
  language !== null && Object.hasOwn(statements, language) ? (statements[language] ?? null) : null
