import type { Context } from 'hono'
import { asToken, type Token } from '../core/secret-text.ts'

/** The `:token` of the path. */
export const tokenParam = (c: Context): Token => asToken(c.req.param('token') ?? '')
