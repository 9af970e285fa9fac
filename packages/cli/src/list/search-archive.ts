import { IsnadError } from '@isnad/record'
import type { Found, Hit, Mark, Snippet } from '@isnad/store'
import { withArchive } from '../archive-at.js'
import { type Io, write } from '../io.js'
import { label, layOut, type Run, value } from '../render/layout.js'
import { type Screen, screenOf } from '../render/screen.js'
import { visible } from '../render/visible.js'
import { SHOWN_ID } from './fact-columns.js'
import { filtersOf, type ListOptions } from './list-facts.js'
import { pagesOf } from './pages.js'
import { wordsOf } from './words-of.js'
import { type Column, more, type Words, writeList } from './write-list.js'

const SEARCH_COLUMNS: readonly Column<Hit>[] = [
  { key: 'id', value: ({ report }) => report.id },
  { key: 'published', value: ({ report }) => report.published },
  { key: 'outlet', value: ({ report }) => report.outlet },
  { key: 'title', value: ({ report }) => report.title },
  { key: 'snippet', value: ({ snippet }) => snippet.text },
  { key: 'url', value: ({ report }) => report.url },
  { key: 'score', value: ({ score }) => score },
]

/** `isnad search`: reports by their words, the best first. Throws: `IsnadError` `NO_QUESTION`; as `archiveAt` and the archive's search. */
export async function searchArchive(question: string, options: ListOptions, io: Io): Promise<void> {
  if (question.trim() === '')
    throw new IsnadError('NO_QUESTION', 'there is nothing to search for', 'Give words: isnad search "وقف إطلاق النار".')
  const programs = options.json === true || options.csv === true
  const screen = screenOf(options.lang, io, programs ? 'table' : 'prose')
  const words = wordsOf(screen)
  await withArchive(options, io, async (archive) => {
    let about: Found | null = null
    const pages = pagesOf(options, async (paging) => {
      about = await archive.search(question, filtersOf(options), paging)
      return about
    })
    if (programs) {
      await writeList({ columns: SEARCH_COLUMNS, pages, json: (hit) => hit }, options, words, screen, io)
      return
    }
    const hits: Hit[] = []
    let last: Found | null = null
    for await (const page of pages) {
      hits.push(...page.items)
      last = page as Found
    }
    if (last !== null) await write(io.stdout, `${hitLines(hits, last, words, screen).join('\n')}\n`)
  })
}

function hitLines(
  hits: readonly Hit[],
  { total, pending, ignored, next }: Found,
  words: Words,
  screen: Screen,
): string[] {
  const { setting } = screen
  const { record } = words
  const line = (runs: readonly Run[]) => layOut(runs, 0, setting)
  const out = total === 0 ? line([label(words.labels.none, 'plain')]) : line([label(record.found(hits.length, total))])
  for (const { report, title, snippet } of hits) {
    const facts = [report.published, report.outlet].flatMap((each) =>
      each === null ? [] : [label(' · '), value(each)],
    )
    out.push('', ...line([value(report.id.slice(0, SHOWN_ID), 'faint'), ...facts]))
    if (title !== null) out.push(...marked(title, screen, 'strong'))
    out.push(...marked(snippet, screen, 'plain'))
  }
  const said = [
    ...(pending > 0 ? line([label(record.pending(pending), 'warning')]) : []),
    ...(ignored > 0 ? line([label(record.ignored(ignored), 'warning')]) : []),
    ...(next === null ? [] : [more(next, words)]),
  ]
  return said.length === 0 ? out : [...out, '', ...said]
}

/** Words of a page with what was found in them in colour, or in brackets where there is none; one run of text, so that it reads in order. */
function marked({ text, marks }: Snippet, { setting, coloured }: Screen, look: Run['look']): string[] {
  const margin = '  '
  const runs: Run[] = []
  let at = 0
  const plain = (upTo: number) => runs.push(label(visible(text.slice(at, upTo)), look))
  for (const { start, end } of inOrder(marks)) {
    plain(start)
    const found = visible(text.slice(start, end))
    runs.push(label(coloured ? found : `[${found}]`, 'accent'))
    at = end
  }
  plain(text.length)
  const direction = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) ? 'rtl' : 'ltr'
  const width = setting.width - margin.length
  const rows = layOut(runs, 0, { ...setting, direction, width, flush: setting.flush && setting.direction === 'rtl' })
  return rows.map((row) => (setting.direction === 'ltr' ? margin + row : row))
}

const inOrder = (marks: readonly Mark[]): readonly Mark[] => [...marks].sort((a, b) => a.start - b.start)
