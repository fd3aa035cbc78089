import { systemClock } from '../../core/clock.ts'

/** The browser's time, in milliseconds. */
export const now = (): number => systemClock.now().getTime()
