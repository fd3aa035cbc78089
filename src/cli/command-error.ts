/** A command cannot go on, for a reason that only the command line has; the message is the line that is printed. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}
