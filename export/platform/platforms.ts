import type { HiddenEdges, Platform, PlatformPosting } from './platform'

const read = '2026-11-27'
/** Of platforms where people swipe from card to card. */
const swiped: PlatformPosting['habit'] = { cover: 'the first card is what makes people swipe', outro: 'the last card says what to do next' }
const none = { top: 0, right: 0, bottom: 0, left: 0 }

/** Sides that Instagram's grid of posts cuts off, which shows their middle at 3:4. */
function gridOfPosts(width: number, height: number): readonly HiddenEdges[] {
  const side = (width - height * 3 / 4) / 2
  return [{ ...none, left: side, right: side, kind: 'cropped', by: 'Instagram\'s profile grid', ofFirst: true, sources: ['https://www.pixexact.com/blog/instagram-post-size-guide'], read }]
}

/** Places where carousels are posted, with the sizes that suit them and what they take. */
export const platforms: readonly Platform[] = [
  {
    name: 'instagram',
    title: 'Instagram',
    sizes: [
      { name: 'instagram-portrait', width: 1080, height: 1350, use: '4:5, the usual one', hidden: gridOfPosts(1080, 1350) },
      { name: 'instagram-tall', width: 1080, height: 1440, use: '3:4, as high as its grid' },
      { name: 'square', width: 1080, height: 1080, use: '1:1', hidden: gridOfPosts(1080, 1080) },
      { name: 'instagram-landscape', width: 1080, height: 566, use: '1.91:1', hidden: gridOfPosts(1080, 566) },
      { name: 'story', width: 1080, height: 1920, use: '9:16, a story', hidden: [{ ...none, top: 250, bottom: 340, kind: 'covered', by: 'the bars of a story', sources: ['https://odysseymediagroup.co.uk/client-resources/instagram-stories'], read }] },
    ],
    limits: { minPictures: 2, maxPictures: 20, maxApiPictures: 10, maxBytes: 8_000_000, formats: ['jpeg', 'png'], minWidth: 320, maxWidth: 1440, maxAlt: 1000 },
    posting: { continues: 'post', habit: swiped, text: { max: 2200 } },
    sources: ['https://carouselli.com/blog/instagram-carousel-dimensions', 'https://www.ayrshare.com/docs/media-guidelines/instagram', 'https://docs.getlate.dev/resources/media-guidelines/instagram', 'https://help.publer.com/en/article/what-is-the-character-limit-for-all-social-networks-1a3utwz', 'https://www.ayrshare.com/docs/help-center/technical-support/character_limits', 'https://brandlix.io/glossary/carousel'],
    read,
  },
  {
    name: 'linkedin',
    title: 'LinkedIn',
    sizes: [
      { name: 'linkedin', width: 1080, height: 1350, use: '4:5' },
      { name: 'linkedin-square', width: 1080, height: 1080, use: '1:1' },
    ],
    limits: { minPictures: 2, maxPictures: 20, maxBytes: 5_000_000, formats: ['png', 'jpeg'], maxPixels: 36_152_319 },
    posting: { continues: 'post', habit: swiped, document: { maxPages: 300, maxBytes: 100_000_000 }, text: { max: 3000 } },
    sources: ['https://www.ayrshare.com/docs/media-guidelines/linkedin', 'https://docs.getlate.dev/resources/media-guidelines/linkedin', 'https://www.ayrshare.com/docs/help-center/technical-support/character_limits', 'https://brandlix.io/glossary/carousel'],
    read,
  },
  {
    name: 'x',
    title: 'X',
    sizes: [
      { name: 'x-landscape', width: 1200, height: 675, use: '16:9, one picture', hidden: [{ ...none, top: 37.5, bottom: 37.5, kind: 'cropped', by: 'a post of four pictures on X', sources: ['https://www.ayrshare.com/docs/media-guidelines/x-twitter'], read }] },
      { name: 'x-portrait', width: 1080, height: 1350, use: '4:5, one picture' },
      { name: 'x-pair', width: 700, height: 800, use: '7:8, two side by side' },
      { name: 'x-grid', width: 1200, height: 600, use: '2:1, four in a grid' },
    ],
    limits: { minPictures: 1, maxPictures: 4, maxBytes: 5_000_000, formats: ['png', 'jpeg', 'webp'], minWidth: 4, maxWidth: 8192, maxAlt: 1000 },
    posting: { continues: 'reply', text: { max: 280, unit: 'weighted', linkLength: 23 } },
    sources: ['https://docs.x.com/x-api/media/introduction', 'https://www.ayrshare.com/docs/media-guidelines/x-twitter', 'https://www.accessible-social.com/images-and-visuals/platform-image-accessibility', 'https://docs.x.com/fundamentals/counting-characters'],
    read,
  },
  {
    name: 'threads',
    title: 'Threads',
    sizes: [{ name: 'threads', width: 1080, height: 1350, use: '4:5' }],
    limits: { minPictures: 2, maxPictures: 20, maxBytes: 8_000_000, formats: ['png', 'jpeg'], minWidth: 320, maxWidth: 1440 },
    posting: { continues: 'reply', text: { max: 500, unit: 'emoji-bytes' } },
    sources: ['https://www.ayrshare.com/docs/media-guidelines/threads', 'https://docs.getlate.dev/resources/media-guidelines/threads', 'https://developers.facebook.com/documentation/threads/posts'],
    read,
  },
  {
    name: 'bluesky',
    title: 'Bluesky',
    sizes: [{ name: 'bluesky', width: 1080, height: 1350, use: '4:5; any ratio is shown' }],
    limits: { minPictures: 1, maxPictures: 4, maxBytes: 2_000_000, formats: ['png', 'jpeg', 'webp'], maxAlt: 2000, altUnit: 'graphemes' },
    posting: { continues: 'reply', text: { max: 300, unit: 'graphemes', maxBytes: 3000 }, needsAlt: true },
    sources: ['https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/embed/images.json', 'https://docs.letmepost.dev/preflight/bluesky-media-alt_text_max_graphemes', 'https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json'],
    read,
  },
  {
    name: 'mastodon',
    title: 'Mastodon',
    sizes: [{ name: 'mastodon', width: 1080, height: 1350, use: '4:5; any ratio is shown' }],
    limits: { minPictures: 1, maxPictures: 4, maxBytes: 16_777_216, formats: ['png', 'jpeg', 'webp'], maxPixels: 33_177_600, maxAlt: 1500 },
    posting: { continues: 'reply', text: { max: 500, linkLength: 23 } },
    sources: ['https://docs.joinmastodon.org/entities/Instance/', 'https://github.com/mastodon/mastodon/discussions/26709', 'https://developers.buffer.com/guides/character-limits.md', 'https://github.com/metabolist/metatext/issues/270'],
    read,
  },
  {
    name: 'tiktok',
    title: 'TikTok',
    sizes: [{ name: 'tiktok', width: 1080, height: 1920, use: '9:16, a photo post', hidden: [{ ...none, top: 80, right: 120, bottom: 450, kind: 'covered', by: 'the bars and buttons of TikTok', sources: ['https://www.skills.sh/blitzreels/agent-skills/blitzreels-carousels-tiktok'], read }] }],
    limits: { minPictures: 1, maxPictures: 35, maxBytes: 20_000_000, formats: ['jpeg', 'webp'], maxWidth: 1080, maxAlt: 300 },
    posting: { continues: 'post', text: { max: 4000 } },
    sources: ['https://www.ayrshare.com/docs/media-guidelines/tiktok', 'https://docs.postsyncer.com/platforms/tiktok', 'https://www.accessible-social.com/images-and-visuals/platform-image-accessibility', 'https://docs.upload-post.com/resources/character-limits/'],
    read,
  },
  {
    name: 'pinterest',
    title: 'Pinterest',
    sizes: [{ name: 'pinterest', width: 1000, height: 1500, use: '2:3' }],
    limits: { minPictures: 2, maxPictures: 5, maxBytes: 20_000_000, formats: ['png', 'jpeg', 'webp'], minWidth: 600, maxWidth: 2000, maxAlt: 500 },
    posting: { text: { max: 500 } },
    sources: ['https://www.ayrshare.com/docs/media-guidelines/pinterest', 'https://www.accessible-social.com/images-and-visuals/platform-image-accessibility', 'https://www.ayrshare.com/docs/help-center/technical-support/character_limits'],
    read,
  },
  {
    name: 'xiaohongshu',
    title: 'Xiaohongshu',
    sizes: [{ name: 'xiaohongshu', width: 1080, height: 1440, use: '3:4' }],
    posting: { continues: 'post' },
    sources: ['https://getpostercat.com/guides/social-image-sizes-methodology', 'https://www.skills.sh/site/skills.volces.com/changtu-xiaohongshu-cropper'],
    read,
  },
  {
    name: 'talk',
    title: 'Talk',
    sizes: [{ name: 'talk', width: 1920, height: 1080, use: '16:9, a slide' }],
    sources: [],
    read,
  },
  {
    name: 'open-graph',
    title: 'Open Graph',
    sizes: [{ name: 'open-graph', width: 1200, height: 630, use: '1.91:1, a link\'s picture' }],
    sources: ['https://developers.facebook.com/docs/sharing/webmasters/images/'],
    read,
  },
]
