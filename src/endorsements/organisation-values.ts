import { z } from 'zod'
import { OrganisationFields } from './fields.ts'
import type { OfferedOrganisation } from './organisation.ts'

/** The fields of an organisation, in the order of the forms. */
export const ORGANISATION_FIELDS = ['name', 'nameEn', 'country', 'website'] as const

/** The fields of an organisation as typed. */
export type OrganisationValues = Record<(typeof ORGANISATION_FIELDS)[number], string>

/** A field that was not sent is empty. */
export const organisationValues = (
  sent: { [Field in keyof OrganisationValues]?: string | null | undefined },
): OrganisationValues => ({
  name: sent.name ?? '',
  nameEn: sent.nameEn ?? '',
  country: sent.country ?? '',
  website: sent.website ?? '',
})

const { name, nameEn, country, website } = OrganisationFields

/** The rules of the typed fields; errors are told in this order. */
export const OrganisationForm = z.object({ name, nameEn, country, website })

/** An optional field that is absent is empty. */
export const organisationOf = (typed: z.infer<typeof OrganisationForm>): OfferedOrganisation => ({
  name: typed.name,
  nameEn: typed.nameEn ?? null,
  country: typed.country ?? null,
  website: typed.website ?? null,
})
