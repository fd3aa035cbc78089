import type { Finding, Warning } from '../../texts/warnings.ts'

/** A warning in words. */
export function warningWords(warning: Finding): string {
  switch (warning.kind) {
    case 'code':
      return 'is set like code (indented, or between ```): it is shown as plain text'
    case 'long_lines':
      return warning.read === 'paragraphs'
        ? `${warning.lines} long lines without empty lines between them: each is shown as a paragraph`
        : `${warning.lines} long lines without empty lines between them: each stays a line of one paragraph; for paragraphs, put empty lines between them`
    case 'typed_bullets':
      return `lines that begin with ${warning.mark} are shown as a list`
    case 'image':
      return 'an image is not shown: a link to it takes its place'
    case 'html':
      return `HTML is shown as it was typed: ${warning.tag}`
    case 'dropped_link':
      return 'a link leads nowhere and is shown as it was typed: its address must begin with https://, http:// or mailto:'
    case 'list_start':
      return `a list begins at ${warning.start}: is it part of another list, or a number at the beginning of a line?`
    case 'empty_heading':
      return 'a heading has no text'
  }
}

/** A warning with its place, for a program. */
export interface PlacedWarning {
  line: number
  field: string
  kind: Finding['kind']
  message: string
}

/** A warning with its line in the file, given the line in which each field's text begins; else within the field. */
export const placed = (warning: Warning, textLineOf: (path: Warning['path']) => number = () => 1): PlacedWarning => ({
  line: textLineOf(warning.path) + warning.line - 1,
  field: warning.path.join('.'),
  kind: warning.kind,
  message: warningWords(warning),
})

/** The lines for a terminal. */
export const warningLines = (warnings: readonly PlacedWarning[]): string =>
  warnings.map(({ line, field, message }) => `  line ${line}, ${field}: ${message}`).join('\n')
