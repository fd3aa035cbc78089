/** A random delay in milliseconds: thousands of pages learn of a change at once, and must not all ask at once. */
export const seconds = (least: number, most: number): number => 1_000 * (least + Math.random() * (most - least))

/** Timers by name: setting one again replaces it. */
export interface Timers<Name extends string> {
  set(name: Name, delay: number, run: () => void): void
  isSet(name: Name): boolean
  cancel(name: Name): void
  cancelAll(): void
}

export function namedTimers<Name extends string>(): Timers<Name> {
  const running: { [name in Name]?: number } = {}
  const cancel = (name: Name): void => {
    clearTimeout(running[name])
    delete running[name]
  }
  return {
    set(name, delay, run) {
      cancel(name)
      running[name] = setTimeout(() => {
        delete running[name]
        run()
      }, delay)
    },
    isSet: (name) => running[name] !== undefined,
    cancel,
    cancelAll: () => (Object.keys(running) as Name[]).forEach(cancel),
  }
}

/** Milliseconds before the next try, which grow with the failures so far. */
export const pauseAfter = (failures: number): number => Math.min(seconds(10, 20) * 2 ** failures, seconds(50, 60))
