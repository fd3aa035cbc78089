/** Proofs by an organisation's domain: keys `proof.…`. */
export const proof = {
  'proof.title': 'What was seen at the domain',
  'proof.not.no_website': 'The organisation gave no website, so there is no domain to check.',
  'proof.not.no_domain': '{host} is no domain that can be looked up in public, so there is nothing to check.',
  'proof.not.social_network':
    '{host} belongs to a social network: a line there would say nothing about the organisation.',
  'proof.not.messenger': '{host} belongs to a messenger: a line there would say nothing about the organisation.',
  'proof.not.blog_host':
    '{host} belongs to a blogging platform: a line there would say nothing about the organisation.',
  'proof.not.site_builder':
    '{host} belongs to a website builder. Only a domain of the organisation’s own can be checked.',
  'proof.not.video_host':
    '{host} belongs to a platform for video and sound: a line there would say nothing about the organisation.',
  'proof.not.code_host':
    '{host} belongs to a platform for source code: a line there would say nothing about the organisation.',
  'proof.not.link_page':
    '{host} belongs to a service for links: it leads to other pages and says nothing about the organisation.',
  'proof.not.document_host':
    '{host} belongs to a service for documents: a line there would say nothing about the organisation.',
  'proof.not.donation_page':
    '{host} belongs to a platform for donations and petitions: a line there would say nothing about the organisation.',
}
