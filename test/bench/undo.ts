/** What has to be taken back at the end, whatever happens: servers, processes, folders. */
export class Undo {
  readonly #steps: (() => Promise<void> | void)[] = []
  #running: Promise<void> | undefined

  /** Throws once taking back has begun, so that nobody builds on: the step is done by the next `run`. */
  add(step: () => Promise<void> | void): void {
    this.#steps.push(step)
    if (this.#running) throw new Error('stopped')
  }

  /** Takes everything back, last first; a step that fails does not stop the others. */
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
