/**
 * Looks at domains that strangers name. Addresses of our own and of other special networks are never asked: every address is
 * checked when it is known, and the connection goes to the very address that was checked.
 */
export interface Domains {
  /**
   * The text records at each of `names`, as the name servers of their zone say them now, without a cache. `domain` is the
   * registrable domain that the names lie in.
   */
  texts(domain: string, names: readonly string[]): Promise<TextRecords>
  /** The text at an https address, after redirects inside `domain`. */
  page(url: string, domain: string): Promise<PageText>
}

/** `none`: no name server of the domain is known, or none may be asked. */
export type TextRecords = { is: 'none' } | { is: 'asked'; servers: ServerTexts[] }

/** The answer of one name server. A name that it says nothing about is missing in `records`; `fault`: it says nothing at all. */
export type ServerTexts =
  | { server: string; records: Record<string, string[]> }
  | { server: string; fault: 'silent' | 'failed' | 'no_address' | 'forbidden' }

export type PageFault =
  | 'no_address'
  | 'forbidden'
  | 'silent'
  | 'refused'
  | 'certificate'
  | 'not_https'
  | 'elsewhere'
  | 'too_many_redirects'
  | 'too_long'
  | 'not_text'
  | 'broken'

/** `url`: the address that answered, or failed; `to`: the one that it leads to, and that is not asked. */
export type PageText =
  | { is: 'text'; url: string; text: string }
  | { is: 'status'; url: string; status: number }
  | { is: 'fault'; url: string; fault: PageFault; to?: string | undefined }
