/**
 * A value that each process has once, in its memory only, made at its first use. `memory` stands for the process: two of
 * them in one test are two processes.
 */
export function inMemory<Value>(make: () => Value): (process: { memory: object }) => Value {
  const values = new WeakMap<object, Value>()
  return ({ memory }) => {
    const value = values.get(memory) ?? make()
    values.set(memory, value)
    return value
  }
}
