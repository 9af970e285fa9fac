/** What the class, id or role of an element promises. */
export const Hint = {
  /** Something beside the report: menus, cards, comments, sharing. */
  Beside: 1,
  /** The words of the report themselves. */
  Body: 2,
  Byline: 4,
  Day: 8,
  Caption: 16,
  /** A copy for printing. */
  Print: 32,
} as const

const BESIDE = words(
  'nav navbar navigation menu megamenu sidebar sidebox widget widgets related relatednews comment comments commentlist disqus respond footer ' +
    'share sharing sharebar social addtoany sharethis ticker marquee breaking breakingnews urgent newsbar tags taglist tagcloud keywords ' +
    'breadcrumb breadcrumbs crumbs cookie cookies consent gdpr newsletter subscribe subscription promo promotion ad ads advert adverts ' +
    'advertisement adsbygoogle banner sponsor sponsored popular mostread mostviewed trending recommended recommendations suggestions ' +
    'outbrain taboola popup modal overlay lightbox pager pagination paging toolbar rating poll vote weather currency prayer login signup ' +
    'signin masthead topbar copyright disclaimer skip jumplinks paywall teasers carousel slider slideshow shop store toc',
)
const BESIDE_PAIRS = words(
  'most_read most_viewed most_popular read_also also_read read_more see_also more_news more_stories other_news latest_news last_news ' +
    'author_box author_bio about_author author_info post_nav post_tags post_meta entry_meta article_tools font_size back_top site_header ' +
    'site_footer page_header you_may next_article prev_article inline_related story_links',
)
const BODY_PAIRS = words(
  'article_body article_content article_text article_detail article_details entry_content post_content post_body story_body story_text ' +
    'story_content news_body news_text news_content news_details content_body body_text text_body td_post single_content field_body ' +
    'name_body body_content details_text detail_text wysiwyg_content article_story live_posts liveblog_posts',
)
const BODY = words('articlebody entrycontent postbody storybody newsbody artbody newstext articletext storytext')
const BYLINE = words('byline author authors writer reporter creator')
const DAY = words('date published pubdate timestamp datetime posted postdate articledate')
const CAPTION = words('caption wpcaption imgcaption photocaption credit')
const DENIALS = words('no not has with without is hide')

/** The names by which pages call their parts, remembered: a site uses the same ones on every page. */
const known = new Map<string, number>()

/** The hints in a class or id. Shape: bits of `Hint`. */
export function hintsOf(names: string): number {
  if (names === '') return 0
  const before = known.get(names)
  if (before !== undefined) return before
  const hints = readHints(names.slice(0, 400))
  if (names.length <= 400) {
    if (known.size >= 4096) known.clear()
    known.set(names, hints)
  }
  return hints
}

function readHints(names: string): number {
  let hints = 0
  for (const name of names.split(/\s+/u)) hints |= hintsOfName(name)
  return (hints & Hint.Body) === 0 ? hints : hints & ~Hint.Beside
}

function hintsOfName(name: string): number {
  const parts = name
    .replace(/(?<low>[a-z])(?=[A-Z])/gu, '$<low>_')
    .toLowerCase()
    .split(/[^a-z]+/u)
  let hints = 0
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as string
    if (DENIALS.has(part)) {
      i++
      continue
    }
    const pair = `${part}_${parts[i + 1] ?? ''}`
    if (BODY.has(part) || BODY_PAIRS.has(pair)) hints |= Hint.Body
    if (BESIDE.has(part) || BESIDE_PAIRS.has(pair)) hints |= Hint.Beside
    if (BYLINE.has(part)) hints |= Hint.Byline
    if (DAY.has(part)) hints |= Hint.Day
    if (CAPTION.has(part)) hints |= Hint.Caption
    if (part === 'print' || part === 'printable' || part === 'printarea') hints |= Hint.Print
  }
  return hints
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
