import { z } from 'zod'
import { PROOF_METHODS } from '../../db/values.ts'

/** A dated observation that a domain showed the line of an endorsement, as JSON. */
export const ProofView = z.object({
  method: z.enum(PROOF_METHODS),
  domain: z.string().describe('registrable, in A-labels'),
  seenOn: z.iso.date().describe('the last day on which the line was there'),
  present: z.boolean().describe('false once it has been missing for two weeks'),
})
