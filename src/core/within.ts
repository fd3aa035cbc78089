/** What `work` brings; rejects with `late` when that takes longer than so many milliseconds. The work itself goes on. */
export async function within<T>(milliseconds: number, work: Promise<T>, late: Error): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, milliseconds, late)
  })
  try {
    return await Promise.race([work, tooLate])
  } finally {
    clearTimeout(timer)
  }
}
