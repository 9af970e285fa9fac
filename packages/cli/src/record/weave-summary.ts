import { withArchive } from '../archive-at.js'
import { type Io, write } from '../io.js'
import { wordsOf } from '../list/words-of.js'
import type { Language } from '../render/labels.js'
import { label, layOut, value } from '../render/layout.js'
import { screenOf } from '../render/screen.js'
import { terminalJson } from '../render/terminal-json.js'
import { weaveArchive } from './archive-record.js'

/** How the record of an archive is asked for. */
export interface WeaveSummaryOptions {
  readonly db?: string
  readonly json?: true
  readonly lang?: Language
}

/** The record of an archive as JSON, or how much it holds and what of people's decisions is not in force. Throws: `IsnadError` as `archiveAt`. */
export async function weaveSummary(options: WeaveSummaryOptions, io: Io): Promise<void> {
  const screen = screenOf(options.lang, io)
  const { record: words } = wordsOf(screen)
  const { record, rejected, hindered } = await withArchive(options, io, weaveArchive)
  if (options.json === true) {
    const text = screen.terminal ? terminalJson(record, 2) : JSON.stringify(record)
    return write(io.stdout, `${text}\n`)
  }
  const parts = [
    'reports',
    'origins',
    'lineage',
    'utterances',
    'events',
    'lifelines',
    'tracks',
    'disagreements',
  ] as const
  const counted: readonly (readonly [string, number])[] = [
    ...parts.map((part) => [words.record[part], record[part].length] as const),
    [words.rejected, rejected.length],
    [words.hindered, hindered.length],
  ]
  const lines = counted.flatMap(([what, count]) =>
    layOut([label(`${what} `), value(String(count), 'strong')], 1, screen.setting),
  )
  const told = hindered.flatMap(({ decision, hindrance, message }) =>
    layOut(
      [label(`${hindrance} `, 'warning'), value(`${decision.kind} (${decision.who}): ${message}`)],
      3,
      screen.setting,
    ),
  )
  return write(io.stdout, `${[...lines, ...told].join('\n')}\n`)
}
