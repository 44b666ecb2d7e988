/** Words in class names and ids of elements that are no part of an article. Names are divided at hyphens, underscores and capitals. */
const WORDS = [
  'share|sharing|sharebar|sharedaddy|addthis|addtoany|social|socials|twitter-follow|follow-us|followus',
  'newsletter|newsletters|subscribe|subscription|signup|sign-up|mailchimp|opt-in|optin',
  'related|relateds|recommend|recommended|recommendation|recommendations|recirc|recirculation|read-more|readmore|read-next|more-from|more-on|more-stories|also-read|see-also|jp-relatedposts|yarpp|outbrain|taboola|plista|zergnet|most-read|most-popular|mostread|trending|up-next|next-up|around-the-web|you-may-like|might-like',
  'comment|comments|comment-list|commentlist|disqus|respond|discussion|livefyre|coral',
  'cookie|cookies|consent|gdpr|cmp|onetrust|privacy-banner',
  'author-box|authorbox|author-bio|author-info|about-author|author-card|author-description|author-profile|post-author-box|bio|biography',
  'advert|adverts|advertisement|advertising|ad-container|ad-wrapper|ad-slot|adslot|adsense|adsbygoogle|dfp|sponsor|sponsored|promo|promotion|promobox|paywall|teaser-list',
  'breadcrumb|breadcrumbs|pagination|pager|nav|navigation|navbar|menu|masthead|skip-link|skiplink|print-only|screen-reader-text|sr-only|visually-hidden|visuallyhidden|off-screen|offscreen',
  'tags|tag-list|taglist|post-tags|entry-tags|article-tags|tagcloud|keywords|categories',
  'rating|ratings|vote|voting|poll|reactions|toolbar|tools|utility|donate|donation|donations|support-us|feedback|tooltip|popup|modal|overlay|lightbox-nav',
]
export const CLUTTER = new RegExp(String.raw`(?:^|[\s_-])(?:${WORDS.join('|')})(?=$|[\s_-]|\d)`, 'i')

/** Boxes with related articles, which an article may name. */
export const RELATED = /(?:^|[\s_-])(?:related|relateds|read-more|readmore|also-read|see-also|more-on)(?=$|[\s_-])/i

/** Roles of the frame of a page. */
export const CLUTTER_ROLES = new Set(
  'navigation banner contentinfo search menu menubar complementary alert alertdialog dialog toolbar'.split(' '),
)
/** Elements of the frame of a page. */
export const CLUTTER_ELEMENTS = new Set('nav footer menu'.split(' '))
