import type { endorse as en } from './en.ts'

export const endorse: { [key in keyof typeof en]: string } = {
  'endorse.error.name': 'Wpisz nazwę organizacji',
  'endorse.error.name_long': 'Nazwa może mieć najwyżej 300 znaków: skróć ją',
  'endorse.error.website': 'Wpisz adres publicznej strony, na przykład https://example.org',
  'endorse.error.website_long': 'Adres może mieć najwyżej 2048 znaków: skróć go',
  'endorse.error.contact': 'Wpisz swoje imię i nazwisko',
  'endorse.error.role': 'Wpisz swoją funkcję w organizacji',
  'endorse.error.consent': 'Zaznacz pole, jeśli możesz wystąpić w imieniu organizacji',
  'endorse.title': 'Poparcie organizacji',
}
