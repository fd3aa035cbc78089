/** Settles as `work` does, or rejects with `timeoutError` after `milliseconds`. The work itself goes on. */
export async function within<T>(milliseconds: number, work: Promise<T>, timeoutError: Error): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, milliseconds, timeoutError)
  })
  try {
    return await Promise.race([work, timeout])
  } finally {
    clearTimeout(timer)
  }
}
