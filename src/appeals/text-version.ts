import { randomBytes } from 'node:crypto'

/** A version of an appeal's texts and settings, unlike every other: forms and letters of another one are dead. */
export const newTextVersion = (): string => randomBytes(6).toString('hex')
