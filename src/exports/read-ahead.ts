/** Asks for the next page while the reader works on this one: database and server then work at the same time. */
export async function* readAhead<Page>(pages: AsyncIterable<Page>): AsyncGenerator<Page> {
  const iterator = pages[Symbol.asyncIterator]()
  const ask = () => {
    const next = iterator.next()
    // The reader may give up before it hears of a failure.
    next.catch(() => undefined)
    return next
  }
  let coming = ask()
  try {
    for (let page = await coming; !page.done; page = await coming) {
      coming = ask()
      yield page.value
    }
  } finally {
    await iterator.return?.()
  }
}
