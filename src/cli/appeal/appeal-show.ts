import { Command } from 'commander'
import { withdrawPreviewLinks } from '../../appeals/preview-links/withdraw-preview-links.ts'
import { showAppeal } from '../../appeals/show-appeal.ts'
import { OPERATOR } from '../../staff/actor.ts'
import type { Context } from '../context.ts'

export const showCommand = (context: Context): Command =>
  new Command('show')
    .description('say how an appeal stands; of a draft print a preview link, for those whom you give it to')
    .argument('<slug>')
    .option('--withdraw', 'end the preview links that were given out, instead of making one')
    .option('--json', 'answer in JSON')
    .action(async (slug: string, options: { withdraw?: boolean; json?: boolean }) => {
      if (options.withdraw) {
        const withdrawn = await context.withDeps((deps) => withdrawPreviewLinks(deps, OPERATOR, { slug }))
        const text = `${slug}: ${withdrawn} preview link${withdrawn === 1 ? '' : 's'} withdrawn`
        return context.answer(options, { slug, withdrawn }, text)
      }
      const { publicUrl } = context.config()
      const { state, languages, previewLink } = await context.withDeps((deps) => showAppeal(deps, OPERATOR, { slug }))
      const preview = previewLink && {
        url: `${publicUrl}/preview/${previewLink.token}`,
        expiresAt: previewLink.expiresAt.toISOString(),
      }
      const where = preview ? `preview until ${preview.expiresAt}: ${preview.url}` : `${publicUrl}/a/${slug}`
      const text = [`${slug}: ${state}`, `languages: ${languages.join(', ')}`, where].join('\n')
      context.answer(options, { slug, state, languages, preview }, text)
    })
