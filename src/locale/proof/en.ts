/** Proofs by an organisation's domain: keys `proof.…`. */
export const proof = {
  'proof.title': 'What was seen at the domain',
}
