/** What has to be taken back at the end, whatever happens: servers, processes, folders. */
export class Undo {
  readonly #steps: (() => Promise<void> | void)[] = []
  #running: Promise<void> | undefined

  add(step: () => Promise<void> | void): void {
    this.#steps.push(step)
  }

  /** Takes everything back, last first; a step that fails does not stop the others. Asked again, it waits for the first. */
  run(): Promise<void> {
    this.#running ??= this.#runAll()
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
