/** Why a website proves nothing about who stands behind it: keys of one sentence each. */
export type Unprovable = 'no_website' | 'shared_host' | 'no_domain'

export type ProvableDomain = { domain: string } | { not: Unprovable; host?: string | undefined }

/** The registrable domain of a website in A-labels, by the public suffix list with its private part and a list of our own. */
export function provableDomain(_website: string | null): ProvableDomain {
  throw new Error('to be built')
}
