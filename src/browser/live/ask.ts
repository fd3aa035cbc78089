/** Asks our own server; rejects when the answer is no success. */
export const ask = (url: string): Promise<Response> =>
  fetch(url, { cache: 'no-cache' }).then((answer) => {
    if (!answer.ok) throw new Error(String(answer.status))
    return answer
  })
