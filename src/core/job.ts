/**
 * A job that never runs twice at once in this process. A nudge during a run causes one more run, so that no nudge is
 * lost. Errors go to `failed` and do not stop later runs.
 */
export class Job {
  #running: Promise<void> | undefined
  #again = false
  #stopped = false
  readonly #work: () => Promise<unknown>
  readonly #failed: (error: unknown) => void

  constructor(work: () => Promise<unknown>, failed: (error: unknown) => void) {
    this.#work = work
    this.#failed = failed
  }

  /** Asks for a run; returns at once. */
  nudge(): void {
    if (this.#stopped) return
    if (this.#running) this.#again = true
    else this.#running = this.#loop()
  }

  /** Resolves when no run is under way. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running
  }

  /** Takes no more nudges and waits for the run under way. */
  async stop(): Promise<void> {
    this.#stopped = true
    this.#again = false
    await this.idle()
  }

  async #loop(): Promise<void> {
    // Let the caller's synchronous work finish first: a nudge comes from inside a request.
    await Promise.resolve()
    do {
      this.#again = false
      try {
        await this.#work()
      } catch (error) {
        this.#failed(error)
      }
    } while (this.#again)
    this.#running = undefined
  }
}
