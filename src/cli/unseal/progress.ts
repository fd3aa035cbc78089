/** Passes pages on, and shows at the terminal how many of `total` items have come; without a terminal, nothing. */
export async function* progress<Item>(pages: AsyncIterable<Item[]>, total: number): AsyncGenerator<Item[], void> {
  const isShown = process.stderr.isTTY
  const group = new Intl.NumberFormat('en')
  let done = 0
  let shown = ''
  for await (const page of pages) {
    yield page
    done = Math.min(total, done + page.length)
    const percent = `${Math.floor((done / total) * 100)} %`
    if (!isShown || percent === shown) continue
    process.stderr.write(`\r${group.format(done)} of ${group.format(total)} signatures, ${percent}`)
    shown = percent
  }
  if (isShown) process.stderr.write('\r\u001b[K')
}
