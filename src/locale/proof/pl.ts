import type { proof as en } from './en.ts'

export const proof: { [key in keyof typeof en]: string } = {
  'proof.title': 'Co widać w domenie',
  'proof.not.no_website': 'Organizacja nie podała strony internetowej, więc nie ma domeny do sprawdzenia.',
  'proof.not.no_domain': '{host} nie jest domeną z publicznej sieci, więc nie ma czego sprawdzać.',
  'proof.not.social_network':
    '{host} należy do serwisu społecznościowego: wiersz w tym miejscu nic nie powie o organizacji.',
  'proof.not.messenger': '{host} należy do komunikatora: wiersz w tym miejscu nic nie powie o organizacji.',
  'proof.not.blog_host': '{host} należy do platformy blogowej: wiersz w tym miejscu nic nie powie o organizacji.',
  'proof.not.site_builder': '{host} należy do kreatora stron. Sprawdzić można tylko własną domenę organizacji.',
  'proof.not.video_host': '{host} należy do platformy z nagraniami: wiersz w tym miejscu nic nie powie o organizacji.',
  'proof.not.code_host':
    '{host} należy do platformy z kodem źródłowym: wiersz w tym miejscu nic nie powie o organizacji.',
  'proof.not.link_page':
    '{host} należy do serwisu z odnośnikami: prowadzi na inne strony i nic nie mówi o organizacji.',
  'proof.not.document_host':
    '{host} należy do serwisu z dokumentami: wiersz w tym miejscu nic nie powie o organizacji.',
  'proof.not.donation_page':
    '{host} należy do platformy zbiórek i petycji: wiersz w tym miejscu nic nie powie o organizacji.',
}
