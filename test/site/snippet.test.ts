import { expect, test } from 'vitest'
import { type Offer, snippets } from '../../src/site/snippet.ts'

const offered = (more: Partial<Offer> = {}) =>
  snippets({
    ...{ origin: 'https://sign.example', slug: 'release', title: 'The time', accent: undefined, theme: 'auto' },
    ...{ names: true, ...more },
  })

test('options that were not chosen are left out', () => {
  expect(offered()).toEqual({
    script: `<a href="https://sign.example/a/release">The time</a>
<script src="https://sign.example/embed.js" data-appeal="release" referrerpolicy="no-referrer" async></script>`,
    iframe:
      '<iframe src="https://sign.example/embed/release" title="The time" width="100%" height="760" frameborder="0" loading="lazy" referrerpolicy="no-referrer"></iframe>',
    link: '<a href="https://sign.example/a/release">The time</a>',
    badge:
      '<a href="https://sign.example/a/release"><img src="https://sign.example/badge/release.svg" alt="The time" height="40" referrerpolicy="no-referrer"></a>',
    csp: [
      'script-src https://sign.example/embed.js',
      'frame-src https://sign.example/embed/',
      'img-src https://sign.example/badge/',
    ],
  })
})

test('chosen options stand in each snippet', () => {
  const { script, iframe, link, badge } = offered({ lang: 'be', accent: '#1d3f66', theme: 'dark', names: false })
  expect(script).toContain('data-lang="be" data-accent="#1d3f66" data-theme="dark" data-names="0"')
  expect(iframe).toContain('/embed/release?lang=be&amp;accent=1d3f66&amp;theme=dark&amp;names=0"')
  expect(link).toContain('/a/release?lang=be"')
  expect(badge).toContain('/badge/release.svg?lang=be&amp;theme=dark"')
})

test('the language of the title is told, since the page around it can be in another', () => {
  const { script, iframe, link, badge } = offered({ title: 'Час', titleLang: 'be' })
  const opening = '<a href="https://sign.example/a/release" lang="be">'
  for (const written of [script, link, badge]) expect(written.startsWith(opening)).toBe(true)
  expect(iframe).toContain(' title="Час" lang="be" ')
})

test('a title is text, whatever is in it', () => {
  const title = `"><script>alert('1')</script>&amp;`
  for (const written of Object.values(offered({ title })).flat()) {
    expect(written).not.toContain('<script>')
    expect(written).not.toContain("'1'")
  }
  expect(offered({ title }).link).toContain('&amp;amp;</a>')
})
