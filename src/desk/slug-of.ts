import type { Context } from 'hono'

/** The slug of the path. */
export const slugOf = (c: Context): string => c.req.param('slug') ?? ''
