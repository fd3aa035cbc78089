import { describe, expect, test } from 'vitest'
import { lastStep, nextStep, stepsBetween } from '../../src/count/ladder.ts'
import type { Locale } from '../../src/locale/locale.ts'
import { nextGoal, shapeOf } from '../../src/site/count-shape.ts'
import { Counter, type CounterProps } from '../../src/site/pages/counter.tsx'
import { frameIn, textOf } from '../ui/frame.ts'
import { NO_SPLIT, sampleCounts, WITHHELD } from './sample.ts'

function counter(counts: CounterProps['counts'], more: Partial<CounterProps> = {}, locale: Locale = 'en') {
  const html = String(
    <Counter
      frame={frameIn(locale)}
      href="/a/release?lang=en"
      howWeCount="/a/release/numbers?lang=en"
      organisations="/a/release/organisations?lang=en"
      ofOrganisations={false}
      counts={counts}
      held={{ n: 0, since: null }}
      withhold={false}
      milestones={[]}
      lines={[]}
      closedAt={null}
      moving
      {...more}
    />,
  )
  return { html, text: textOf(html).replace(/ :/g, ':') }
}

const hasBar = (html: string) => html.includes('<progress')
const hasNumber = (html: string) => html.includes('class="count"')

describe('how many', () => {
  test('held back: no number, and the imported alone', () => {
    const { html, text } = counter(sampleCounts([3, 2, 1, 91], WITHHELD), { withhold: true })
    expect(text).toContain('91 signatures collected by the organisers more are being gathered as of')
    expect(html).toContain('<strong data-say="number imported">91</strong>')
    expect(hasBar(html)).toBe(false)
    expect(text).not.toMatch(/97|first signatures/)
    expect(counter(sampleCounts([3, 2, 1, 0], WITHHELD)).text).toContain('The first signatures are being gathered.')
  })

  test.each([
    ['be', 1, '1 подпіс сабралі арганізатары збор працягваецца'],
    ['be', 23, '23 подпісы сабралі арганізатары збор працягваецца'],
    ['ru', 1, '1 подпись собрали организаторы сбор продолжается'],
    ['ru', 45, '45 подписей собрали организаторы сбор продолжается'],
    ['en', 1, '1 signature collected by the organisers more are being gathered'],
  ] as const)('%s: %i imported, while the number is held back', (locale, n, expected) => {
    expect(counter(sampleCounts([3, 0, 0, n], WITHHELD), {}, locale).text).toContain(expected)
  })

  test('held back and closed: the imported alone, and nothing more to come', () => {
    const { text } = counter(sampleCounts([3, 2, 1, 91], WITHHELD), { closedAt: new Date('2027-06-01T00:00:00Z') })
    expect(text).toContain('91 signatures collected by the organisers Closed on')
    expect(text).not.toContain('gathered')
  })

  test.each([
    [
      'en',
      '57 confirmed: 31 by name · 14 seen only by the organisers · 12 without a name 91 collected by the organisers',
    ],
    ['be', '57 пацверджаных: 31 з адкрытым імем · 14 бачаць толькі арганізатары · 12 без імя 91 сабралі арганізатары'],
    [
      'ru',
      '57 подтверждённых: 31 с открытым именем · 14 видят только организаторы · 12 без имени 91 собрали организаторы',
    ],
  ] as const)(
    '%s: confirmed and imported ones stand in a line each, which add up to the number',
    (locale, expected) => {
      const { text } = counter(sampleCounts([31, 14, 12, 91]), {}, locale)
      expect(text).toContain('148 ')
      expect(text).toContain(expected)
      const held = counter(sampleCounts([31, 14, 2, 91], NO_SPLIT), { withhold: true }, locale).text
      expect(held).toContain(expected.replace('57', '47').replace(/: [^:]* (?=91)/, ' '))
    },
  )

  test('few: the confirmed among them are told beside the imported ones, without their kinds', () => {
    expect(counter(sampleCounts([9, 2, 1, 5])).text).toContain(
      '17 people have signed so far. 12 confirmed 5 collected by the organisers',
    )
  })

  test('an imported signature is named as collected by the organisers', () => {
    const { text } = counter(sampleCounts([0, 0, 0, 1]))
    expect(text).toContain('1 person has signed. 1 collected by the organisers')
    expect(counter(sampleCounts([1, 0, 0, 0])).text).not.toContain('collected')
  })

  test('none', () => {
    const { html, text } = counter(sampleCounts([0, 0, 0, 0]))
    expect(text).toContain('Be the first to sign.')
    expect(hasNumber(html) || hasBar(html)).toBe(false)
  })

  test('one', () => {
    const { html, text } = counter(sampleCounts([1, 0, 0, 0]))
    expect(text).toContain('1 person has signed.')
    expect(hasBar(html)).toBe(false)
  })

  test.each([2, 17, 24])('%i: too few to hide in', (n) => {
    const { html, text } = counter(sampleCounts([n - 1, 1, 0, 0]))
    expect(text).toContain(`${n} people have signed so far.`)
    expect(text).not.toMatch(/by name|seen only/)
    expect(hasBar(html)).toBe(false)
  })

  test('25 to 99: number, split and a bar', () => {
    const { html, text } = counter(sampleCounts([31, 14, 12, 0]))
    expect(text).toContain('57 signatures')
    expect(text).toContain('31 by name · 14 seen only by the organisers · 12 without a name')
    expect(html).toMatch(/<progress max="100" value="57" aria-label="next goal 100"/)
  })

  test('a split that is held back is not shown', () => {
    const { text } = counter(sampleCounts([26, 1, 2, 0], NO_SPLIT), { withhold: true })
    expect(text).toContain('29 signatures')
    expect(text).not.toMatch(/by name|without a name/)
  })

  test('a visibility that nobody chose is not mentioned', () => {
    expect(counter(sampleCounts([60, 0, 0, 0])).text).not.toMatch(/seen only|without a name/)
  })

  test('4 213 with its imported ones and a reached step', () => {
    const milestones = [
      { n: 100, day: '2027-03-14' },
      { n: 2500, day: '2027-04-01' },
      { n: 5000, day: '2027-04-02' },
    ]
    const { html, text } = counter(sampleCounts([3010, 1002, 110, 91]), { milestones })
    expect(html).toContain('>4\u202f213</strong> <span')
    expect(text).toContain('4\u202f213 signatures'.replace('\u202f', ' '))
    expect(text).toContain('4 122 confirmed: 3 010 by name')
    expect(text).toContain('2 500 reached on 1 April 2027 · as of 14 April, 14:05 (UTC)')
    expect(text).not.toContain('5 000 reached')
    expect(html).toContain('max="5000"')
  })

  test('100 000', () => {
    const { html } = counter(sampleCounts([100_000, 0, 0, 0]))
    expect(html).toContain('>100\u202f000</strong>')
    expect(html).toContain('max="150000"')
  })
})

describe('the goal', () => {
  test('that comes before the next step is the next one', () => {
    expect(counter(sampleCounts([60, 0, 0, 0], { goal: 80 })).html).toContain('max="80"')
    expect(counter(sampleCounts([60, 0, 0, 0], { goal: 5000 })).html).toContain('max="100"')
  })

  test('reached, with its day and the next', () => {
    const milestones = [{ n: 5000, day: '2027-05-03' }]
    const { text } = counter(sampleCounts([5100, 0, 0, 0], { goal: 5000 }), { milestones })
    expect(text).toContain('Goal 5 000 reached on 3 May 2027. Next: 10 000')
    expect(text.match(/reached/g)).toHaveLength(1)
  })

  test('that is no step of the ladder', () => {
    expect(counter(sampleCounts([4200, 0, 0, 0], { goal: 4000 })).text).toContain('Goal 4 000 reached. Next: 5 000')
  })
})

describe('held rows', () => {
  test('are named with their day', () => {
    const { text } = counter(sampleCounts([60, 0, 0, 0]), { held: { n: 12, since: '2027-05-03' } })
    expect(text).toContain('12 signatures are being checked since 3 May 2027')
  })

  test('are not counted out below ten where small numbers are held back', () => {
    const held = { n: 3, since: '2027-05-03' }
    const { text } = counter(sampleCounts([60, 0, 0, 0]), { held, withhold: true })
    expect(text).toContain('Fewer than 10 signatures are being checked since 3 May 2027')
    expect(counter(sampleCounts([60, 0, 0, 0]), { held }).text).toContain('3 signatures are being checked')
  })
})

describe('lines', () => {
  const of = (line: Partial<CounterProps['lines'][number]>, locale: Locale = 'en') =>
    counter(
      sampleCounts([60, 0, 0, 0]),
      { lines: [{ day: '2027-05-01', cause: 'withdrawn', reason: '', n: -3, ...line }] },
      locale,
    ).text

  test('say why the number fell', () => {
    expect(of({})).toContain('Fewer than 10 signatures were withdrawn in May 2027')
    expect(of({ n: -10 })).toContain('10 signatures were withdrawn in May 2027')
    expect(of({ n: -21 }, 'be')).toContain('У маі 2027 года адкліканы 21 подпіс')
    expect(of({ cause: 'invalidated', n: -4, reason: 'one hand' })).toContain(
      '1 May 2027: 4 signatures were found invalid: one hand',
    )
    expect(of({ cause: 'held', n: -4 }, 'ru')).toContain('1 мая 2027: 4 подписи были изъяты из числа для проверки')
  })

  test('say what became of held signatures', () => {
    expect(of({ cause: 'held_invalidated', n: 2, reason: 'one hand' })).toContain(
      '1 May 2027: 2 of the signatures taken out to be checked were found invalid: one hand',
    )
    expect(of({ cause: 'held_removed', n: 1 })).toContain('1 of the signatures taken out to be checked was removed')
    expect(of({ cause: 'held_invalidated', n: 3 }, 'be')).toContain(
      'з вынятых для праверкі 3 подпісы прызнаны несапраўднымі',
    )
  })

  test('are folded away, with the changes of the appeal', () => {
    const lines = [1, 2, 3, 4].map((month) => ({
      day: `2027-0${month}-01`,
      cause: 'withdrawn' as const,
      reason: '',
      n: -12,
    }))
    const changes = [{ day: '2027-05-02', what: 'safety', closedBefore: null, closedAfter: null }] as const
    const { html } = counter(sampleCounts([60, 0, 0, 0]), { lines, changes })
    for (const part of ['January 2027', 'April 2027', 'made this appeal protected'])
      expect(html.indexOf(part)).toBeGreaterThan(html.indexOf('<details'))
    expect(counter(sampleCounts([60, 0, 0, 0])).html).not.toContain('<details')
  })

  test('show a reason as text', () => {
    const html = counter(sampleCounts([60, 0, 0, 0]), {
      lines: [{ day: '2027-05-01', cause: 'removed', reason: '<b>x</b>', n: -1 }],
    }).html
    expect(html).toContain('<bdi>&lt;b&gt;x&lt;/b&gt;</bdi>')
  })
})

test('closed: the number stays, the bar goes, the moment is said', () => {
  const ended = { closedAt: new Date('2027-06-01T00:00:00Z'), moving: false }
  const { html, text } = counter(sampleCounts([17, 0, 0, 0]), ended)
  expect(text).toContain('17 signatures')
  expect(text).toContain('Closed on 1 June 2027, 00:00 (UTC)')
  expect(text).not.toMatch(/so far|reload/)
  expect(hasBar(html)).toBe(false)
  // While letters sent before the closing still count, the number goes on moving.
  expect(counter(sampleCounts([17, 0, 0, 0]), { ...ended, moving: true }).text).toContain('reload')
})

test('says as of when the number is', () => {
  const { html, text } = counter(sampleCounts([60, 0, 0, 0]))
  expect(text).toContain('as of 14 April, 14:05 (UTC) · reload · How we count')
  expect(html).toContain('<time datetime="2027-04-14T14:05:00.000Z">')
  expect(html).toContain('href="/a/release/numbers?lang=en"')
})

test('is itself no live region: it may move every second', () => {
  expect(counter(sampleCounts([60, 0, 0, 0])).html).not.toMatch(/role="status"|aria-live/)
})

test('on the grid it says when it can move next', () => {
  const nextUpdate = new Date('2027-04-14T15:00:00Z')
  expect(counter(sampleCounts([3, 0, 0, 0], WITHHELD), { nextUpdate }).text).toContain(
    'as of 14 April, 14:05 (UTC) · reload · moves next on 14 April, 15:00 (UTC) at the earliest · How we count',
  )
  expect(counter(sampleCounts([60, 0, 0, 0])).text).not.toContain('moves next')
})

test('the ladder climbs', () => {
  const ladder = stepsBetween(0, 1_000_000)
  expect(ladder).toEqual([...new Set(ladder)].sort((a, b) => a - b))
  expect(ladder).toHaveLength(16)
  expect([0, 24, 25, 99, 100, 999_999, 1_000_000, 2_500_000].map(nextStep)).toEqual([
    25, 25, 50, 100, 250, 1_000_000, 2_000_000, 3_000_000,
  ])
  expect([0, 24, 25, 99, 999_999, 1_000_000, 2_500_000].map(lastStep)).toEqual([
    0, 0, 25, 50, 500_000, 1_000_000, 2_000_000,
  ])
  expect([stepsBetween(25, 25), stepsBetween(24, 50), stepsBetween(50, 24)]).toEqual([[], [25, 50], []])
  expect(stepsBetween(999_999, 6_100_000)).toEqual([1, 2, 3, 4, 5, 6].map((n) => n * 1_000_000))
})

test('the bar leads to a hundred first, or to a goal of the campaign that comes before; each step has its own shape', () => {
  const leadsTo = (total: number, goal: number | null = null) => nextGoal(total, goal)
  expect([25, 49, 50, 99, 100].map((total) => leadsTo(total))).toEqual([100, 100, 100, 100, 250])
  expect([leadsTo(30, 40), leadsTo(40, 40), leadsTo(30, 100), leadsTo(30, 5_000)]).toEqual([40, 100, 100, 100])
  const shapes = [25, 49, 50, 99, 100].map((total) => shapeOf(sampleCounts([total, 0, 0, 0])))
  expect(shapes.map(({ from, to }) => [from, to])).toEqual([
    [25, 50],
    [25, 50],
    [50, 100],
    [50, 100],
    [100, 250],
  ])
})
