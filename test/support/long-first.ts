import { BaseSequencer, type TestSpecification } from 'vitest/node'

const LONG = /\/(?:journeys\/pages-|faults\/killed-|platform\/start|site\/live-page|site\/widget-looks)/

/**
 * Begins with the files that take longest. Vitest knows that only where they have run before; on a fresh clone it goes by
 * size, and the few lines that walk through every page would come last, with one of the workers idle.
 */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
