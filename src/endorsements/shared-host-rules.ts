/**
 * Hosts on which many have a page each: their domains prove nothing about one organisation. `byPath`: pages are told apart
 * by the path, `byName`: by a name before the host. `blogspot.*` stands for every ending.
 */
export const SHARED_HOSTS = {
  social_network: {
    byPath: `
      bsky.app facebook.com fb.com fb.me instagram.com linkedin.com ok.ru odnoklassniki.ru pinterest.com reddit.com
      threads.com threads.net twitter.com vk.com vk.ru vkontakte.ru x.com xing.com mastodon.social`,
    byName: '',
  },
  messenger: {
    byPath: `
      chat.whatsapp.com discord.com discord.gg m.me signal.group signal.me t.me telegram.dog telegram.me viber.com
      vb.me wa.me whatsapp.com`,
    byName: '',
  },
  blog_host: {
    byPath: `
      dzen.ru habr.com medium.com telegra.ph graph.org teletype.in zen.yandex.ru vc.ru write.as`,
    byName: `
      beehiiv.com blogger.com blogspot.* dreamwidth.org ghost.io hashnode.dev livejournal.com over-blog.com
      substack.com tumblr.com typepad.com wordpress.com`,
  },
  site_builder: {
    byPath: 'business.site sites.google.com wixsite.com',
    byName: `
      bitrix24.site carrd.co cargo.site estranky.cz framer.website godaddysites.com jimdo.com
      jimdofree.com jimdosite.com mozello.com mozellosite.com my.canva.site mystrikingly.com narod.ru nethouse.ru
      odoo.com prom.ua site123.me squarespace.com strikingly.com taplink.cc taplink.ws tilda.cc
      tilda.ws ucoz.* webflow.io webnode.* weebly.com weeblysite.com
      wix.com wixstudio.io yolasite.com zyrosite.com`,
  },
  video_host: {
    byPath: `
      dailymotion.com rumble.com rutube.ru soundcloud.com spotify.com tiktok.com twitch.tv vimeo.com youtu.be youtube.com`,
    byName: '',
  },
  code_host: { byPath: 'bitbucket.org codeberg.org github.com gitlab.com sourceforge.net', byName: '' },
  link_page: {
    byPath: `
      about.me beacons.ai bio.link bit.ly clck.ru goo.gl lnk.bio linktr.ee t.co tinyurl.com`,
    byName: '',
  },
  document_host: {
    byPath: `
      disk.yandex.ru docs.google.com drive.google.com dropbox.com forms.gle forms.office.com icloud.com issuu.com
      onedrive.live.com scribd.com`,
    byName: 'notion.site notion.so sharepoint.com gitbook.io',
  },
  donation_page: {
    byPath: `
      betterplace.org boosty.to buymeacoffee.com change.org gofundme.com ko-fi.com opencollective.com patreon.com
      paypal.com paypal.me patronite.pl siepomaga.pl wspieram.to zrzutka.pl contribee.com`,
    byName: '',
  },
} as const
