import { Parser } from 'yaml'

/** A part of YAML that is not content: dropped on reading, or changing what is read. */
export interface YamlNote {
  kind: 'comment' | 'tag' | 'anchor' | 'alias'
  offset: number
  source: string
}

const KINDS = ['comment', 'tag', 'anchor', 'alias'] as const

/** Lists the comments, tags, anchors and aliases of a YAML text, in their order. */
export function notesOf(yaml: string): YamlNote[] {
  const notes: YamlNote[] = []
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    const { type, offset, source } = part as { type?: unknown; offset?: unknown; source?: unknown }
    const kind = KINDS.find((one) => one === type)
    if (kind && typeof offset === 'number' && typeof source === 'string') notes.push({ kind, offset, source })
    for (const inner of Object.values(part)) walk(inner)
  }
  for (const token of new Parser().parse(yaml)) walk(token)
  return notes.sort((a, b) => a.offset - b.offset)
}
