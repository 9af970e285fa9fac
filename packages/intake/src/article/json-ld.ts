/** What a page says of its report in JSON-LD; null where it does not. */
export interface LinkedData {
  readonly headline: string | null
  readonly author: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly language: string | null
  /** Words as they stand there, perhaps without their paragraphs. */
  readonly body: string | null
}

type Json = Readonly<Record<string, unknown>>

const REPORT = /(?:Article|BlogPosting|Report|Posting)$/u
/** How many values of a page's JSON-LD are looked at. */
const MAX_VALUES = 2000

/** The report among the JSON-LD of a page, null where there is none or it does not parse. Shape: `scripts` as they stand in the page. */
export function linkedData(scripts: readonly string[]): LinkedData | null {
  const found: Json[] = []
  for (const script of scripts) collect(parse(script), found)
  const reports = found.filter((value) => typesOf(value).some((type) => REPORT.test(type)))
  const best = reports.find((value) => bodyOf(value) !== null) ?? reports[0]
  if (best === undefined) return null
  return {
    headline: line(best.headline) ?? line(best.name),
    author: namesOf(best.author) ?? namesOf(best.creator),
    publisher: namesOf(best.publisher) ?? namesOf(best.sourceOrganization),
    published: line(best.datePublished) ?? line(best.dateCreated),
    language: line(best.inLanguage),
    body: bodyOf(best),
  }
}

/** Pages often print line breaks inside strings as they are, or leave a comment around the whole. */
function parse(script: string): unknown {
  const bare = script.replace(/^\s*(?:\/\/\s*)?(?:<!--|<!\[CDATA\[)/u, '').replace(/(?:\/\/\s*)?(?:-->|\]\]>)\s*$/u, '')
  try {
    return JSON.parse(bare)
  } catch {
    try {
      return JSON.parse(bare.replace(/[\u0000-\u001f]/gu, ' '))
    } catch {
      return null
    }
  }
}

function collect(root: unknown, found: Json[]): void {
  const queue: unknown[] = [root]
  for (let i = 0; i < queue.length && i < MAX_VALUES; i++) {
    const value = queue[i]
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_VALUES))
    else if (isObject(value)) {
      found.push(value)
      queue.push(value['@graph'], value.mainEntity, value.mainEntityOfPage)
    }
  }
}

function bodyOf(value: Json): string | null {
  const body = text(value.articleBody) ?? text(value.text)
  if (body !== null) return body
  if (!Array.isArray(value.liveBlogUpdate)) return null
  const parts = value.liveBlogUpdate.filter(isObject).flatMap((update) => text(update.articleBody) ?? [])
  return parts.length === 0 ? null : parts.join('\n')
}

function typesOf(value: Json): readonly string[] {
  const type = value['@type']
  if (typeof type === 'string') return [type]
  return Array.isArray(type) ? type.filter((one) => typeof one === 'string') : []
}

function namesOf(value: unknown): string | null {
  const list = Array.isArray(value) ? value : [value]
  const names = list.slice(0, 10).flatMap((one) => line(isObject(one) ? one.name : one) ?? [])
  return names.length === 0 ? null : names.join('، ')
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** A short text on one line. */
function line(value: unknown): string | null {
  return text(value)?.slice(0, 1000).replace(/\s+/gu, ' ') ?? null
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
