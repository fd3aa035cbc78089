import { Command, InvalidArgumentError, Option } from 'commander'
import { offeredLanguage, textFor } from '../../appeals/reading.ts'
import { recallAppeal } from '../../appeals/recall.ts'
import { type Snippets, snippets } from '../../site/snippet.ts'
import { HexColour } from '../../ui/colour.ts'
import { THEMES, type Theme } from '../../ui/theme.ts'
import { CommandError } from '../command-error.ts'
import type { Context } from '../context.ts'

interface Options {
  lang?: string
  accent?: string
  theme: Theme
  names: boolean
  json?: boolean
}

export const snippetCommand = (context: Context): Command =>
  new Command('snippet')
    .description('what partners paste into their own pages: the widget, a link, a badge')
    .argument('<slug>')
    .option('--lang <code>', 'of the text or of the site; else each visitor’s browser decides', language)
    .option('--accent <colour>', 'the partner’s colour, such as #1d3f66', colour)
    .addOption(new Option('--theme <theme>', 'light, dark, or as the visitor likes').choices(THEMES).default('auto'))
    .option('--no-names', 'without the latest names')
    .option('--json', 'answer in JSON')
    .action(async (slug: string, { json, ...options }: Options) => {
      const made = await context.withDeps(async (deps) => {
        const recalled = await recallAppeal(deps, slug)
        if (!recalled) throw new CommandError(`there is no appeal ${slug} that the public can see`)
        const { appeal } = recalled
        if (options.lang !== undefined && !offeredLanguage(appeal, options.lang))
          throw new CommandError(`neither the appeal nor the site has the language ${options.lang}`)
        const { shortTitle, locale } = textFor(appeal, options.lang ?? appeal.sourceLocale)
        return snippets({
          ...{ origin: deps.config.publicUrl, slug, title: shortTitle, titleLang: locale },
          ...{ lang: options.lang, accent: options.accent, theme: options.theme },
          names: options.names && appeal.policy.namesAsJson,
        })
      })
      context.answer({ json }, made, explained(made))
    })

function language(text: string): string {
  if (!/^[a-z]{2,3}$/.test(text))
    throw new InvalidArgumentError('It must be a code of two or three letters such as be.')
  return text
}

function colour(text: string): string {
  const parsed = HexColour.safeParse(text)
  if (!parsed.success) throw new InvalidArgumentError('It must be a colour such as #1d3f66.')
  return parsed.data
}

const explained = ({ script, iframe, link, badge, csp }: Snippets): string =>
  [
    ['The widget: it fits its height to what it shows; without JavaScript the link stays.', script],
    ['The widget without a script on the page: its height is fixed.', iframe],
    ['A link, and nothing that is loaded.', link],
    ['A badge with the number.', badge],
    ['Where the page has a content security policy, it must allow (each only for what is used):', csp.join('\n')],
  ]
    .map(([says, what]) => `${says}\n\n${what}`)
    .join('\n\n')
