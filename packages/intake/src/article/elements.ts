/** What an element is to someone who looks for paragraphs; bits that can be combined. */
export const Kind = {
  /** Begins and ends a paragraph. */
  Block: 1,
  /** Has no end tag. */
  Void: 2,
  /** A new line within its element. */
  Break: 4,
  Link: 8,
  /** Never holds words of the report: menus, the foot of the page. */
  Furniture: 16,
  Heading: 32,
  /** Holds words, not other blocks: its paragraphs belong to the element around it. */
  Leaf: 64,
  /** Words about a picture. */
  Caption: 128,
  /** Holds one piece of content. */
  Piece: 256,
  /** Furniture when it stands outside of a piece of content. */
  Head: 512,
  /** Its words are no prose at all. */
  Control: 1024,
  /** Its items are points of one text. */
  List: 2048,
} as const

const { Block, Void, Break, Link, Furniture, Heading, Leaf, Caption, Piece, Head, Control, List } = Kind

const KINDS: ReadonlyMap<string, number> = new Map(
  (
    [
      ['div section table tbody thead tfoot tr td th form fieldset center body html head address details', Block],
      ['ul ol dl', Block | List],
      ['p li dt dd blockquote pre summary', Block | Leaf],
      ['h1 h2 h3 h4 h5 h6', Block | Leaf | Heading],
      ['article main', Block | Piece],
      ['header', Block | Head],
      ['nav footer aside menu dialog amp-sidebar amp-consent', Block | Furniture],
      ['figure', Block],
      ['figcaption caption', Block | Caption],
      ['button select option optgroup datalist label svg math object audio video canvas template noscript', Control],
      ['a', Link],
      ['br', Void | Break],
      ['hr', Void | Break],
      ['img input meta link base area col embed param source track wbr', Void],
    ] as const
  ).flatMap(([names, kind]) => names.split(' ').map((name) => [name, kind] as const)),
)

/** The bits of an element's kind; 0 for one that only dresses words. */
export function kindOf(name: string): number {
  return KINDS.get(name) ?? 0
}
