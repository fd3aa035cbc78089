import type { Appeal } from '../appeals/appeal.ts'

/** Whether readers can search the appeal's public names: where all of them can be had as JSON, too. */
export const isSearchOffered = ({ policy, stoppedAt }: Appeal): boolean => policy.namesAsJson && !stoppedAt
