import type { numbersPage as en } from './en.ts'

export const numbersPage: { [key in keyof typeof en]: string } = {
  'numbers.title': 'Kaip skaičiuojame',
}
