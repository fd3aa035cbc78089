import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface PartnerPage {
  /** The HTML that the partner has pasted into the page. */
  body: string
  headers?: Record<string, string>
  lang?: string
}

/** Serves a partner's site on a port of its own, so another origin, until the test ends. Returns the site's address. */
export async function openPartner({ body, headers = {}, lang = 'en' }: PartnerPage): Promise<string> {
  const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>A partner</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"></head>
<body><main><h1>A partner</h1>
${body}
</main></body></html>`
  const server = createServer((_, answer) => {
    answer.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(html)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(
    () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  )
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}
