import { anchorsOf, applyDecisions, type Stand, standsOf } from '@isnad/engine'
import { type Anchor, type Decision, type DecisionKind, type DecisionValue, IsnadError } from '@isnad/record'
import { withArchive } from '../archive-at.js'
import { type Io, write } from '../io.js'
import { type ArchiveRecord, weaveArchive } from './archive-record.js'
import { entryWith, type FoundEntry } from './find-entry.js'
import { decisionsIn, undoOf, verdictOf } from './verdicts.js'

/** Who decides and why. */
export interface DecideOptions {
  readonly who?: string
  readonly why?: string
  readonly db?: string
}

type Decidable = Exclude<FoundEntry, { readonly kind: 'origin' }>

/**
 * `isnad decide`: keeps what a person says of an entry of the record, after trying it on the record.
 *
 * Throws: `IsnadError` `NO_WHO`, `NO_SUCH_ENTRY`, `CANNOT_DECIDE` where it would have no effect: nothing is kept then.
 */
export async function decide(
  kind: DecisionKind,
  id: string,
  values: readonly string[],
  options: DecideOptions,
  io: Io,
): Promise<void> {
  const who = whoDecides(options, io)
  await withArchive(options, io, async (archive) => {
    const decided = await weaveArchive(archive)
    const about = aboutOf(id, kind, decided)
    const decision: Decision = {
      // its own id comes of keeping it; until then it only has to be the last
      id: '~',
      kind,
      about,
      value: decidedBy(kind, values, decided),
      who,
      when: new Date().toISOString(),
      why: options.why ?? '',
    }
    const { hindered } = applyDecisions(decided.woven, [...decided.decisions, decision])
    const hindrance = hindered.find((each) => each.decision.id === decision.id)
    if (hindrance !== undefined) throw cannot(kind, id, hindrance.message)
    const kept = await archive.decide(verdictOf(decision, reportOf(about.anchors, id, decided)))
    await write(io.stdout, `${kept}\n`)
  })
}

/**
 * `isnad decide undo`: takes a decision back; that it was made, and by whom it was taken back, stays in the archive.
 *
 * Throws: `IsnadError` `NO_WHO`, `NO_SUCH_DECISION`.
 */
export async function undo(id: string, options: DecideOptions, io: Io): Promise<void> {
  const who = whoDecides(options, io)
  await withArchive(options, io, async (archive) => {
    const kept = await archive.decisions()
    const standing = decisionsIn(kept).filter((decision) => decision.id.startsWith(id))
    const [decision] = standing
    const report = kept.find((verdict) => verdict.id === decision?.id)?.about
    if (decision === undefined || report === undefined || standing.length > 1)
      throw new IsnadError(
        'NO_SUCH_DECISION',
        `no decision in force has the id ${JSON.stringify(id.slice(0, 80))}`,
        'isnad show ID names the decisions on an entry; what was taken back already is not in force.',
      )
    const when = new Date().toISOString()
    await write(io.stdout, `${await archive.decide(undoOf(decision.id, report, who, when, options.why ?? ''))}\n`)
  })
}

function whoDecides({ who }: DecideOptions, { env }: Io): string {
  const named = who ?? env.ISNAD_WHO ?? ''
  if (named.trim() !== '') return named
  throw new IsnadError('NO_WHO', 'it is not said who decides', 'Say it with --who NAME, or set ISNAD_WHO.')
}

const cannot = (kind: string, id: string, why: string): IsnadError =>
  new IsnadError('CANNOT_DECIDE', `cannot ${kind} ${id}: ${why}`, `isnad show ${id} shows what it is now.`)

/** The entry a decision is about, also one that was rejected and is to be accepted again. */
function aboutOf(id: string, kind: DecisionKind, decided: ArchiveRecord): Decision['about'] {
  const gone = decided.rejected.find((entry) => entry.id === id)
  const before = decided.decisions.find((decision) => decision.id === gone?.decision)
  if (kind === 'accept' && before !== undefined) return before.about
  const found = entryWith(id, decided)
  if (found.kind === 'origin') throw cannot(kind, id, 'origins are counted from the texts')
  if (found.kind === 'track') return { entry: 'track', anchors: [], id }
  return { entry: found.kind, anchors: anchorsOf(stands(found)), id: null }
}

function stands(found: Decidable): readonly Stand[] {
  if (found.kind === 'utterance') return standsOf.utterance(found.entry)
  if (found.kind === 'event') return standsOf.event(found.entry)
  return found.kind === 'lifeline' ? standsOf.lifeline(found.entry) : []
}

function decidedBy(kind: DecisionKind, values: readonly string[], decided: ArchiveRecord): DecisionValue {
  const [first = '', second = ''] = values
  if (kind === 'rename') return { name: first }
  if (kind === 'correct') return { field: first, value: second }
  if (kind === 'merge' || kind === 'split') return { anchors: values.flatMap((value) => anchorsAt(value, decided)) }
  return null
}

const FACT = /^(?<report>[0-9a-f]{8,64})(?:\.(?<local>[smx]\d{1,5}))?$/u

/** The words of an entry, or of the tellings that a report or a fact of it gives. */
function anchorsAt(value: string, decided: ArchiveRecord): readonly Anchor[] {
  const { report, local } = FACT.exec(value)?.groups ?? {}
  if (report === undefined) {
    const found = entryWith(value, decided)
    return found.kind === 'origin' ? [] : anchorsOf(stands(found))
  }
  const refs = new Set([...decided.heads.keys()].filter((ref) => ref.startsWith(report)))
  const { utterances, events, lifelines } = decided.record
  const told = [
    ...utterances.flatMap(({ tellings }) => tellings.map((t) => ({ ref: t.ref, fact: t.statement, spans: t.content }))),
    ...events.flatMap(({ tellings }) => tellings.map((t) => ({ ref: t.ref, fact: t.meeting, spans: t.mentions }))),
    ...lifelines.flatMap(({ stages }) =>
      stages.flatMap(({ tellings }) => tellings.map((t) => ({ ref: t.ref, fact: t.measure, spans: [t.span] }))),
    ),
  ].filter(({ ref, fact }) => refs.has(ref) && (local === undefined || fact === local))
  if (told.length === 0)
    throw new IsnadError(
      'NO_SUCH_TELLING',
      `the record has no telling ${value}`,
      'isnad show ID names the tellings of an entry.',
    )
  return anchorsOf(told)
}

/** The report that a decision hangs on: that of its first words, for a track that of its first event. */
function reportOf(anchors: readonly Anchor[], id: string, { record }: ArchiveRecord): string {
  const track = record.tracks.find((each) => each.id === id)
  const event = record.events.find((each) => each.id === track?.events[0])
  const ref = anchors[0]?.ref ?? event?.tellings[0]?.ref ?? ''
  return ref
}
