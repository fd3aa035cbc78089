import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '../../src/texts/markdown.ts'

describe('the text of an appeal', () => {
  test('becomes headings, paragraphs, lists and quotations', () => {
    const html = renderMarkdown('# Мы\n\nпатрабуем **волі**\n\n- сёння\n- заўтра\n\n> «слова» -- (c)\n\n## Далей')
    expect(html).toBe(
      '<h2>Мы</h2>\n<p>патрабуем <strong>волі</strong></p>\n<ul>\n<li>сёння</li>\n<li>заўтра</li>\n</ul>\n' +
        '<blockquote>\n<p>«слова» -- (c)</p>\n</blockquote>\n<h3>Далей</h3>\n',
    )
  })

  test('keeps its headings below those of the page', () => {
    expect(renderMarkdown('# a\n###### b', { headingFrom: 3 })).toBe('<h3>a</h3>\n<h6>b</h6>\n')
    expect(renderMarkdown('a\n=\n\nb\n-')).toBe('<h2>a</h2>\n<h3>b</h3>\n')
    expect(renderMarkdown('## a\n### b')).toBe('<h2>a</h2>\n<h3>b</h3>\n')
  })

  test('links outward, with noopener and nofollow', () => {
    const rel = 'rel="noopener nofollow"'
    expect(renderMarkdown('[a](https://example.org/?q=1&b=2 "t")')).toBe(
      `<p><a href="https://example.org/?q=1&amp;b=2" title="t" ${rel}>a</a></p>\n`,
    )
    expect(renderMarkdown('<mailto:a@example.org>')).toContain(
      `<a href="mailto:a@example.org" ${rel} translate="no" class="notranslate">`,
    )
    expect(renderMarkdown('[a][r]\n\n[r]: HTTP://example.org')).toContain(rel)
  })

  test('makes no links of bare addresses', () => {
    expect(renderMarkdown('example.org https://example.org')).toBe('<p>example.org https://example.org</p>\n')
  })

  test('shows no images and no inline style', () => {
    expect(renderMarkdown('![x](https://example.org/x.png)')).not.toContain('<img')
    const table = renderMarkdown('| a | b |\n|:--|--:|\n| 1 | 2 |')
    expect(table).toContain('<td>1</td>')
    expect(table).not.toContain('style')
  })

  const attacks = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '<!-- --><iframe src="//evil">',
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](java\tscript:alert(1))',
    '[a](&#106;avascript:alert(1))',
    '[a](javascript&colon;alert(1))',
    '[a](vbscript:x)',
    '[a](data:text/html;base64,PHNjcmlwdD4=)',
    '[a](file:///etc/passwd)',
    '[a](//evil.example)',
    '[a](/a/other)',
    '[a](\u0001javascript:alert(1))',
    '<javascript:alert(1)>',
    '[a][r]\n\n[r]: javascript:alert(1)',
    '[a](https://e.org "\\" onmouseover=alert(1)")',
    '[a](https://e.org/"onmouseover=alert(1))',
    '```"><script>alert(1)</script>\nx\n```',
    '`<script>`',
    '&lt;script&gt;',
    '[<script>alert(1)</script>](https://e.org)',
    '![a](javascript:alert(1) "<script>")',
    '# <script>alert(1)</script>',
    '| <script> |\n|--|\n| <img onerror=x> |',
  ]
  test.each(attacks)('is harmless: %s', (attack) => {
    const html = renderMarkdown(attack)
    // Without the tags and attributes that the renderer may write, no angle bracket may remain.
    const rest = html
      .replace(/<a href="(https?:|mailto:)[^"<>]*"( title="[^"<>]*")? rel="noopener nofollow">/g, '')
      .replace(/<div class="wide" tabindex="0">/g, '')
      .replace(/<\/?(p|a|h2|code|div|table|thead|tbody|tr|th|td)>/g, '')
    expect(rest).not.toMatch(/[<>]/)
  })

  test('takes long and deep texts, and nests at most 100 levels', () => {
    expect(renderMarkdown('> '.repeat(5_000)).match(/<blockquote>/g)).toHaveLength(100)
    expect(renderMarkdown('['.repeat(20_000))).toContain('['.repeat(20_000))
    expect(renderMarkdown('*a '.repeat(10_000))).toContain('*a '.repeat(9_999))
  })
})
