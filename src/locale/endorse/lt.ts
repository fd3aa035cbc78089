import type { endorse as en } from './en.ts'

export const endorse: { [key in keyof typeof en]: string } = {
  'endorse.error.name': 'Įrašykite organizacijos pavadinimą',
  'endorse.error.name_long': 'Pavadinimui skirta ne daugiau kaip 300 ženklų: sutrumpinkite',
  'endorse.error.website': 'Įrašykite viešo puslapio adresą, pavyzdžiui, https://example.org',
  'endorse.error.website_long': 'Adresui skirta ne daugiau kaip 2048 ženklai: sutrumpinkite',
  'endorse.error.contact': 'Įrašykite savo vardą ir pavardę',
  'endorse.error.role': 'Įrašykite savo pareigas organizacijoje',
  'endorse.error.consent': 'Jei galite pasisakyti organizacijos vardu, pažymėkite langelį',
  'endorse.title': 'Organizacijos parama',
}
