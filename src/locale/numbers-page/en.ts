/** The page of numbers: keys `numbers.…`. */
export const numbersPage = {
  'numbers.title': 'How we count',
}
