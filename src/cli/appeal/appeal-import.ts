import { Command } from 'commander'
import { readAppealFile } from '../../appeals/appeal-file.ts'
import { importAppeal } from '../../appeals/import-appeal.ts'
import { OPERATOR } from '../../staff/actor.ts'
import { type Understood, understood } from '../../texts/understood.ts'
import { warningsOf } from '../../texts/warnings.ts'
import type { Context } from '../context.ts'
import { readText } from '../files.ts'
import { placed, warningLines } from './warning-words.ts'

const DID = {
  created: 'a draft was made; open it with: appeal open',
  replaced: 'the text was replaced',
  added: 'languages were added',
  nothing: 'nothing is new',
} as const

export const importCommand = (context: Context): Command =>
  new Command('import')
    .description('make a draft of a file, replace an appeal that nobody has signed, or add languages to one')
    .argument(
      '<file>',
      'front matter in YAML and one section of Markdown a language: see src/appeals/README.md; - for standard input',
    )
    .requiredOption('--campaign <slug>')
    .option('--json', 'answer in JSON')
    .action(async (file: string, { campaign, json }: { campaign: string; json?: boolean }) => {
      const { draft, textLineOf } = readAppealFile(await readText(file))
      const texts = understood(draft)
      const warnings = warningsOf(draft).map((warning) => placed(warning, textLineOf))
      const imported = await context.withDeps((deps) => importAppeal(deps, OPERATOR, { campaign, draft }))
      const locales = imported.locales.length > 0 ? ` (${imported.locales.join(', ')})` : ''
      const did = `${imported.slug}: ${DID[imported.did]}${locales}`
      context.answer({ json }, { ...imported, texts, warnings }, [did, ...texts.map(linesOf)].join('\n'))
      if (!json && warnings.length > 0) context.hint(`warnings: look at these places\n${warningLines(warnings)}`)
    })

/** The parts of a text that were understood, so that what is missing is seen. */
function linesOf({ locale, title, headings, ...counts }: Understood): string {
  const parts = [
    number(counts.paragraphs, 'paragraph'),
    number(headings.length, 'heading'),
    number(counts.listItems, 'list item'),
    number(counts.addressees, 'addressee'),
    number(counts.initiators, 'initiator'),
  ]
  return [`  ${locale}: ${title}`, `    ${parts.join(', ')}`, ...headings.map((heading) => `    # ${heading}`)].join(
    '\n',
  )
}

const number = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`
