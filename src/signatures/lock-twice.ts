/**
 * Locks a row of the list, with a second statement when the first found none: a settle deletes a moving row and inserts
 * it again, and a statement that waited for that settle does not see the new row.
 */
export const lockTwice = async <T>(lock: () => Promise<T | undefined>): Promise<T | undefined> =>
  (await lock()) ?? lock()
