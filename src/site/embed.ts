import { z } from 'zod'
import { HexColour } from '../ui/colour.ts'
import { THEMES } from '../ui/theme.ts'

/** The choices of a partner for the widget. A wrong value is ignored, since the visitor who sees it cannot mend it. */
export const EmbedChoices = z.object({
  accent: HexColour.optional().catch(undefined),
  theme: z.enum(THEMES).catch('auto'),
  names: z
    .enum(['0', '1'])
    .catch('1')
    .transform((text) => text === '1'),
})
export type EmbedChoices = z.infer<typeof EmbedChoices>

/** The path of a widget, with only the choices that differ from the defaults. Without `lang` the browser decides. */
export function embedPath(slug: string, lang: string | undefined, { accent, theme, names }: EmbedChoices): string {
  const query = new URLSearchParams({
    ...(lang && { lang }),
    ...(accent && { accent: accent.slice(1) }),
    ...(theme !== 'auto' && { theme }),
    ...(!names && { names: '0' }),
  }).toString()
  return `/embed/${slug}${query && `?${query}`}`
}
