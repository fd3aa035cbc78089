/** Clean-up steps that run at the end, whatever happens: they remove servers, processes and folders. */
export class Undo {
  readonly #steps: (() => Promise<void> | void)[] = []
  #running: Promise<void> | undefined

  /** Adds a step. Throws after `run` has begun, so that the caller stops; the next `run` still does the step. */
  add(step: () => Promise<void> | void): void {
    this.#steps.push(step)
    if (this.#running) throw new Error('stopped')
  }

  /** Runs the steps, last first. A step that fails does not stop the others. */
  run(): Promise<void> {
    this.#running = (this.#running ?? Promise.resolve()).then(() => this.#runAll())
    return this.#running
  }

  async #runAll(): Promise<void> {
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      try {
        await step()
      } catch (error) {
        process.stderr.write(`while cleaning up: ${String(error)}\n`)
      }
    }
  }
}
