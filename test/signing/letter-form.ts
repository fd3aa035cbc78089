/** The form that confirms a signature, as a browser reads it. */
export interface LetterForm {
  action: string
  /** The fields that are sent when nothing is typed. */
  fields: Record<string, string>
  /** The values of the buttons named `as`. */
  buttons: string[]
}

/** Reads the form out of the page of a letter's link. Throws when there is none. */
export function letterForm(html: string): LetterForm {
  const form = html.match(/<form.*?<\/form>/gs)?.find((each) => attributes(each).action?.startsWith('/c?'))
  if (!form) throw new Error('the page has no form that confirms')
  const inputs = (form.match(/<input[^>]*>/g) ?? []).map(attributes)
  const sent = inputs.filter(({ type, checked }) => !/radio|checkbox/.test(type ?? '') || checked !== undefined)
  return {
    action: attributes(form).action ?? '',
    fields: Object.fromEntries(sent.map(({ name = '', value = '' }) => [name, value])),
    buttons: (form.match(/<button[^>]*>/g) ?? [])
      .map(attributes)
      .flatMap(({ name, value = '' }) => (name === 'as' ? value : [])),
  }
}

/** The attributes of the first tag. */
function attributes(html: string): Partial<Record<string, string>> {
  const [tag = ''] = /<[^>]*>/.exec(html) ?? []
  return Object.fromEntries([...tag.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]))
}
