import type { Context } from 'hono'

/** Whether a request only reads (RFC 9110, 9.2.1). */
export const isRead = (c: Context): boolean => c.req.method === 'GET' || c.req.method === 'HEAD'
