import { z } from 'zod'
import { OrganisationFields } from './fields.ts'
import type { Organisation } from './organisation.ts'

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

/** Checks the typed fields of an organisation. */
export const OrganisationForm = z.object(OrganisationFields)

/** An optional field that is absent is empty. */
export const organisationOf = ({ name, nameEn, country, website }: z.infer<typeof OrganisationForm>): Organisation => ({
  name,
  nameEn: nameEn ?? null,
  country: country ?? null,
  website: website ?? null,
})
