import type { ErrorCode } from 'yaml'

export const QUOTE_IT = 'put the text in quotes, or after | on lines of its own'

const NO_FIELD = `is not of the form "field: value": ${QUOTE_IT}`
const COLON = `holds a colon and a space, which begin a field: ${QUOTE_IT}`
const RESERVED = `begins with a character that YAML keeps for itself: ${QUOTE_IT}`
const INDENTATION =
  'must be indented by as many spaces as the fields beside it, or a closing quote or bracket is missing'

/** The errors of the parser in our words. */
export const PROBLEMS: Partial<Record<ErrorCode, string>> & { UNEXPECTED_TOKEN: string; NON_STRING_KEY: string } = {
  UNEXPECTED_TOKEN: NO_FIELD,
  BAD_SCALAR_START: RESERVED,
  BAD_DIRECTIVE: RESERVED,
  BAD_ALIAS: RESERVED,
  ALIAS_PROPS: RESERVED,
  TAG_RESOLVE_FAILED: RESERVED,
  BLOCK_AS_IMPLICIT_KEY: COLON,
  MULTILINE_IMPLICIT_KEY: `${NO_FIELD}; or the colon after the field's name is missing`,
  DUPLICATE_KEY: 'is there a second time',
  TAB_AS_INDENT: 'must be indented with spaces, not with tabs',
  BAD_INDENT: INDENTATION,
  BAD_DQ_ESCAPE: 'holds a backslash, which means something else between "…": write \\\\, or use single quotes',
  MISSING_CHAR: `has no closing quote or bracket, or no colon or comma where one must be: ${QUOTE_IT}`,
  MULTIPLE_DOCS: 'a line of three hyphens or dots ends the fields: leave it out',
  KEY_OVER_1024_CHARS: NO_FIELD,
  NON_STRING_KEY: 'the name of a field must be text',
}
