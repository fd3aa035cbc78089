import { test } from 'vitest'
import { killInTheMiddle } from './killed.ts'

test(
  'killed in the middle on PostgreSQL: nothing that was acknowledged is lost, or counted twice',
  {
    timeout: 180_000,
  },
  () => killInTheMiddle('postgres'),
)
