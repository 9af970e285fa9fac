import type { Archive, Decision, KeptReport } from '@isnad/store'
import { withArchive } from '../archive-at.js'
import { type Io, write } from '../io.js'
import { keptFact } from '../list/kept-fact.js'
import { wordsOf } from '../list/words-of.js'
import type { Words } from '../list/write-list.js'
import type { Language } from '../render/labels.js'
import { label, layOut, type Run, value } from '../render/layout.js'
import { type Screen, screenOf } from '../render/screen.js'
import { factSummary, summary } from '../render/summary.js'
import { terminalJson } from '../render/terminal-json.js'
import { weaveArchive } from './archive-record.js'
import { entryJson, entryWith, isEntryId } from './find-entry.js'
import { entryLines } from './show-entry.js'

/** What `isnad show` can be told. */
export interface ShowOptions {
  readonly db?: string
  readonly lang?: Language
  readonly json?: true
}

/** `isnad show`: one report, fact or entry of the record with all that it rests on. Throws: `IsnadError` as the archive, for an id that is none. */
export async function show(id: string, options: ShowOptions, io: Io): Promise<void> {
  const screen = screenOf(options.lang, io)
  await withArchive(options, io, async (archive) => {
    const text = isEntryId(id)
      ? await entryText(id, archive, options, screen)
      : id.includes('.')
        ? await factText(id, archive, options, screen)
        : await reportText(id, archive, options, screen)
    await write(io.stdout, `${text}\n`)
  })
}

async function entryText(id: string, archive: Archive, { json }: ShowOptions, screen: Screen): Promise<string> {
  const decided = await weaveArchive(archive)
  const found = entryWith(id, decided)
  if (json === true) return asJson(entryJson(found, decided), screen)
  return (await entryLines(found, decided, archive, wordsOf(screen), screen.setting)).join('\n')
}

async function factText(name: string, archive: Archive, { json }: ShowOptions, screen: Screen): Promise<string> {
  const { report, local } = await keptFact(archive, name)
  const { reading } = report
  if (json === true) {
    const { actors, places, times, statements, meetings, measures } = reading
    const facts: readonly { readonly id: string }[] = [actors, places, times, statements, meetings, measures].flat()
    const { reading: _, ...head } = report
    return asJson(
      { kind: 'fact', report: head, fact: facts.find((fact) => fact.id === local), actors, places, times },
      screen,
    )
  }
  const shown = factSummary(reading, local, screen.labels, screen.setting)
  return shown + keptLines(report, await archive.decisions(report.id), wordsOf(screen), screen).join('\n')
}

async function reportText(id: string, archive: Archive, { json }: ShowOptions, screen: Screen): Promise<string> {
  const report = await archive.report(id)
  const decisions = await archive.decisions(report.id)
  if (json === true) return asJson({ kind: 'report', ...report, decisions }, screen)
  const shown = summary(report.reading, screen.labels, screen.setting)
  return shown + keptLines(report, decisions, wordsOf(screen), screen).join('\n')
}

/** What the archive knows of a report beside its reading. */
function keptLines(report: KeptReport, decisions: readonly Decision[], words: Words, screen: Screen): string[] {
  const { record } = words
  const set = (runs: readonly Run[], indent = 2) => layOut(runs, indent, screen.setting)
  const section = (title: string) => ['', ...set([label(title, 'strong')], 0)]
  return [
    ...section(record.sources),
    ...set([value(report.id, 'faint')]),
    ...(report.url === null ? [] : set([value(report.url)])),
    ...report.sources.flatMap(({ origin }) => set([value(originText(origin))])),
    ...(report.revisions.length < 2
      ? []
      : [
          ...section(record.revisions),
          ...report.revisions.flatMap(({ id, published }) =>
            set([
              value(published ?? record.noDay),
              label(' · '),
              value(id.slice(0, 16), id === report.id ? 'strong' : 'faint'),
            ]),
          ),
        ]),
    ...(decisions.length === 0
      ? []
      : [
          ...section(record.decisions),
          ...decisions.flatMap(({ at, action, who, why, stale }) =>
            set([
              ...[at, action, who, why].flatMap((each, n) =>
                each === null ? [] : [...(n === 0 ? [] : [label(' · ')]), value(each)],
              ),
              ...(stale ? [label(` · ${record.stale}`, 'warning')] : []),
            ]),
          ),
        ]),
  ]
}

/** Where a report was met, on one line. */
const originText = (origin: KeptReport['sources'][number]['origin']): string =>
  Object.entries(origin)
    .filter(([, part]) => typeof part === 'string' || typeof part === 'number')
    .map(([key, part]) => `${key} ${String(part)}`)
    .join(' · ')

const asJson = (told: object, { terminal }: Screen): string => (terminal ? terminalJson(told, 2) : JSON.stringify(told))
