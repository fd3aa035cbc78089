import { BaseSequencer, type TestSpecification } from 'vitest/node'

const LONG =
  /\/(?:journeys\/(?:pages-|staff-.*pages)|faults\/(?:killed-|postgres-stopped)|platform\/(?:start|embedded)|site\/(?:live-page|widget-looks|form-fits)|build\/|promises\/clock-)/

/**
 * Starts the files that take longest first. Vitest knows durations only from earlier runs; on a fresh clone it sorts by
 * size, and the short files that walk through every page would run last, with a worker idle.
 */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
