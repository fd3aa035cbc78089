import type { Frame } from '../../ui/frame.ts'
import { Pairs } from './pairs.tsx'

/** Everything that is kept, as SECURITY.md lists it; test/promises/kept-as-said.test.ts measures for how long. */
export const KEPT = [
  'letter',
  'pending',
  'recovery',
  'receipt',
  'mark',
  'signature',
  'public',
  'private',
  'collected',
  'holder',
  'withdrawn',
  'organisation',
  'proof',
  'representative',
  'tally',
  'silence',
  'report',
  'mute',
  'decided',
  'failure',
  'funnel',
  'oneDomain',
  'preview',
  'network',
  'change',
  'series',
  'countries',
  'staff',
  'staffLink',
  'staffReset',
  'staffNotice',
  'staffLetter',
  'staffRefused',
  'staffSession',
  'staffToken',
  'staffTries',
  'staffCode',
  'log',
  'backup',
] as const

/** The table that says for how long each thing is kept. */
export const KeptTable = ({ frame }: { frame: Frame }) => (
  <>
    <Pairs
      frame={frame}
      heads={['privacy.keep.what', 'privacy.keep.long']}
      pairs={KEPT.map((what) => [`privacy.keep.${what}`, `privacy.keep.${what}Long`] as const)}
    />
    <p class="hint">{frame.t('privacy.keep.note')}</p>
  </>
)

type Source = 'database' | 'server' | 'mail' | 'phone'

/** The table that says what somebody would learn from each source, in the order of `from`. */
export const LearntTable = ({ frame, from }: { frame: Frame; from: readonly Source[] }) => (
  <Pairs frame={frame} pairs={from.map((one) => [`privacy.learn.${one}`, `privacy.learn.${one}Long`] as const)} />
)
