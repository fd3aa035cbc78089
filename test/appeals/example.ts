/** An appeal file as a campaign writes it; `front`, `texts` and `sections` add to its defaults or replace them. */
export function appealFile(
  change: { front?: Record<string, string>; texts?: Record<string, string>; sections?: Record<string, string> } = {},
): string {
  const front = { slug: 'free-them', kind: 'letter', source_locale: 'be', ...change.front }
  const texts: Record<string, string> = { be: BELARUSIAN, ...change.texts }
  const sections: Record<string, string> = { be: 'Мы патрабуем **волі**.', ...change.sections }
  return [
    '---',
    ...Object.entries(front).map(([name, value]) => `${name}: ${value}`),
    'texts:',
    ...Object.entries(texts).map(([locale, text]) => `  ${locale}:\n${text}`),
    '---',
    ...Object.entries(sections).map(([locale, body]) => `<!-- locale: ${locale} -->\n\n${body}\n`),
  ].join('\n')
}

const BELARUSIAN = `    title: Вызваліце нашых родных
    short_title: Вызваліце нашых
    opening: да ўрадаў Еўрапейскага саюза
    byline: Ад родных палітзняволеных
    addressees:
      - name: Урады
        ask: |
          Назавіце імёны.

          Патрабуйце волі.
    initiators:
      - name: Ганна
        descriptor: сястра зняволенага`

export const ENGLISH = `    title: Free our relatives
    short_title: Free them
    opening: to the governments of the European Union
    byline: By the relatives of political prisoners`
