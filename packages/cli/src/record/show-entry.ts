import type { Because, Event, Lifeline, Origin, Reading, Ref, Track, Utterance } from '@isnad/record'
import type { Archive } from '@isnad/store'
import type { Words } from '../list/write-list.js'
import { label, layOut, type Run, type Setting, value } from '../render/layout.js'
import { type Tree, treeLines } from '../render/tree.js'
import type { ArchiveRecord } from './archive-record.js'
import { shownMark } from './entry-columns.js'
import { disagreementsAbout, type FoundEntry } from './find-entry.js'
import { type Link, quoted, type Telling, tellingTree } from './telling-tree.js'

/** An entry with all its evidence, for a person at a terminal: the way of its words drawn as a tree. */
export async function entryLines(
  found: FoundEntry,
  decided: ArchiveRecord,
  archive: Archive,
  words: Words,
  setting: Setting,
): Promise<string[]> {
  return new EntryPage(decided, archive, words, setting).lines(found)
}

/** A telling by the name that its fact has in the archive. */
const shortKey = (key: string): string => {
  const at = key.lastIndexOf('#')
  return `${key.slice(0, Math.min(at, 16))}.${key.slice(at + 1)}`
}

const BETWEEN = label(' · ')
const joined = (parts: readonly (readonly Run[])[], between: Run = BETWEEN): Run[] =>
  parts.flatMap((part, at) => (at === 0 ? part : [{ ...between }, ...part]))

class EntryPage {
  private readonly readings = new Map<Ref, Reading>()

  constructor(
    private readonly decided: ArchiveRecord,
    private readonly archive: Archive,
    private readonly words: Words,
    private readonly setting: Setting,
  ) {}

  async lines(found: FoundEntry): Promise<string[]> {
    const body = await this.body(found)
    const { id } = found.entry
    return [...body, ...this.disagreements(id), ...this.decisions(id)]
  }

  private body(found: FoundEntry): Promise<string[]> | string[] {
    if (found.kind === 'utterance') return this.utterance(found.entry)
    if (found.kind === 'event') return this.event(found.entry)
    if (found.kind === 'lifeline') return this.lifeline(found.entry)
    return found.kind === 'track' ? this.track(found.entry) : this.origin(found.entry)
  }

  private async utterance(entry: Utterance): Promise<string[]> {
    const { labels, record } = this.words
    const { speaker, date, occasion, topics, tellings, origins } = entry
    const tree: Telling[] = []
    for (const { ref, statement, content, manner } of tellings) {
      tree.push({
        ref,
        local: statement,
        path: await this.chain(ref, statement),
        about: [[label(labels.manner[manner])]],
        words: content.map(({ text }) => text).join(' … '),
      })
    }
    const facts = [
      [value(date ?? record.noDay)],
      ...(occasion?.kind ? [[value(occasion.kind)]] : []),
      ...(occasion?.place ? [[value(occasion.place)]] : []),
      ...topics.map((topic) => [label(labels.topic[topic])]),
      [label(record.counts(tree.length === 0 ? 0 : new Set(tree.map(({ ref }) => ref)).size, origins), 'accent')],
    ]
    const root = [value(speaker.name, 'strong'), ...this.side(speaker.of)]
    return [
      ...this.title('utterance', entry.id, [[value(speaker.name, 'strong'), ...this.side(speaker.of)]]),
      ...this.set(joined(facts)),
      ...this.section(record.tellings),
      ...treeLines(tellingTree(root, tree, this.decided, record, labels.quotes), this.setting, 1),
      ...this.grounds(entry.because),
    ]
  }

  private async event(entry: Event): Promise<string[]> {
    const { labels, record } = this.words
    const parties = entry.participants.map(({ name, of, role, origins }) => [
      value(name, 'strong'),
      ...this.side(of),
      ...(role === 'party' ? [] : [label(` ${labels.role[role]}`)]),
      label(` [${origins}]`),
    ])
    const facts = [
      [label(labels.level[entry.level])],
      ...(entry.host === null ? [] : [[label(`${labels.host} `), value(entry.host.name)]]),
      ...entry.topics.map((topic) => [label(labels.topic[topic])]),
      [label(record.counts(new Set(entry.tellings.map(({ ref }) => ref)).size, entry.origins), 'accent')],
    ]
    const tree: Telling[] = []
    for (const { ref, meeting, mentions, date, place, status, voice } of entry.tellings) {
      tree.push({
        ref,
        local: meeting,
        path: await this.withAgency(ref, []),
        about: [
          [label(labels.status[status], 'accent')],
          ...[date, place].flatMap((each) => (each === null ? [] : [[value(each)]])),
          ...this.voice(voice),
        ],
        words: mentions[0]?.text ?? '',
      })
    }
    const root = [label(labels.kind[entry.kind], 'strong'), label(' '), value(entry.date ?? record.noDay)]
    return [
      ...this.title('event', entry.id, [
        [label(labels.kind[entry.kind], 'strong')],
        [value(entry.date ?? record.noDay)],
        ...(entry.place === null ? [] : [[value(entry.place.name)]]),
        [label(labels.status[entry.status], 'accent')],
      ]),
      ...this.set(joined(parties, label(labels.comma))),
      ...this.set(joined(facts)),
      ...this.section(record.history),
      ...entry.history.flatMap(({ status, published, date, refs, origins }) =>
        this.set(
          joined([
            [value(published ?? record.noDay)],
            [label(labels.status[status], 'accent'), ...(date === null ? [] : [label(' '), value(date)])],
            [label(record.counts(refs.length, origins))],
          ]),
        ),
      ),
      ...this.section(record.tellings),
      ...treeLines(tellingTree(root, tree, this.decided, record, labels.quotes), this.setting, 1),
      ...this.grounds(entry.because),
    ]
  }

  private async lifeline(entry: Lifeline): Promise<string[]> {
    const { labels, record } = this.words
    const root = [
      label(labels.topic[entry.kind], 'strong'),
      ...(entry.place === null ? [] : [label(' '), value(entry.place.name)]),
    ]
    const branches: Tree[] = []
    for (const { stage, date, parties, quantity, tellings, origins } of entry.stages) {
      const facts = [
        [value(date ?? record.noDay)],
        [label(labels.stage[stage], 'accent')],
        ...(quantity === null ? [] : [[value(`${quantity.value} ${quantity.unit}`)]]),
        ...parties.map(({ name }) => [value(name)]),
        [label(record.counts(new Set(tellings.map(({ ref }) => ref)).size, origins))],
      ]
      const told: Telling[] = []
      for (const { ref, measure, span, voice } of tellings) {
        told.push({
          ref,
          local: measure,
          path: await this.withAgency(ref, []),
          about: this.voice(voice),
          words: span.text,
        })
      }
      branches.push(tellingTree(joined(facts), told, this.decided, record, labels.quotes))
    }
    return [
      ...this.title('lifeline', entry.id, [root]),
      ...this.set(
        joined(
          entry.parties.map(({ name, of }) => [value(name), ...this.side(of)]),
          label(labels.comma),
        ),
      ),
      ...this.section(record.tellings),
      ...treeLines({ runs: root, under: [], branches }, this.setting, 1),
      ...(entry.stances.length === 0 ? [] : this.section(record.stances)),
      ...entry.stances.flatMap(({ party, stance, tellings, origins }) => [
        ...this.set(
          joined([
            [value(party.name, 'strong')],
            [label(labels.stance[stance], 'accent')],
            [label(record.counts(new Set(tellings.map(({ ref }) => ref)).size, origins))],
          ]),
        ),
        ...this.set(quoted(tellings[0]?.content.map(({ text }) => text).join(' … ') ?? '', labels.quotes), 4),
      ]),
      ...(entry.progress.length === 0 ? [] : this.section(record.progress)),
      ...entry.progress.flatMap(({ step, date, refs, origins }) =>
        this.set(
          joined([
            [value(date ?? record.noDay)],
            [label(labels.progress[step], 'accent')],
            [label(record.counts(refs.length, origins))],
          ]),
        ),
      ),
    ]
  }

  private track(entry: Track): string[] {
    const { labels, record } = this.words
    const events = entry.events.flatMap((id) => this.decided.record.events.find((event) => event.id === id) ?? [])
    const branches = events.map((event) => ({
      runs: joined([
        [value(event.date ?? record.noDay)],
        [label(labels.kind[event.kind])],
        [label(labels.status[event.status], 'accent')],
        ...(event.place === null ? [] : [[value(event.place.name)]]),
        [value(event.id, 'faint')],
      ]),
      under: [],
      branches: [],
    }))
    const root = [value(entry.label, 'strong')]
    return [
      ...this.title('track', entry.id, [root, [value(entry.criterion)]]),
      ...treeLines({ runs: root, under: [], branches }, this.setting, 1),
    ]
  }

  private origin({ id, refs, agency, root }: Origin): string[] {
    const { labels, record } = this.words
    const head = root === null ? undefined : this.decided.heads.get(root)
    const whose = [value(agency?.name ?? head?.outlet ?? record.noOutlet, 'strong')]
    const tellings = refs.map(
      (ref): Telling => ({
        ref,
        local: '',
        path: [],
        about: [],
        words: this.decided.heads.get(ref)?.title ?? '',
      }),
    )
    return [
      ...this.title('origin', id, [whose, [label(record.counts(refs.length, 1), 'accent')]]),
      ...treeLines(tellingTree(whose, tellings, this.decided, record, labels.quotes), this.setting, 1),
    ]
  }

  /** Who passed a statement on, from the one next to its speaker to the one next to the page. */
  private async chain(ref: Ref, statement: string): Promise<readonly Link[]> {
    const reading = await this.reading(ref)
    const said = reading?.statements.find(({ id }) => id === statement)
    const outlet = reading?.report.outlet ?? null
    const path = (said?.chain ?? [])
      .filter((id) => id !== said?.speaker && id !== outlet)
      .flatMap((id) => reading?.actors.find((actor) => actor.id === id)?.name ?? [])
      .map((name): Link => ({ name, byText: false }))
    return this.withAgency(ref, path)
  }

  /** The agency whose text a report prints; by its text alone where the report credits none. */
  private async withAgency(ref: Ref, path: readonly Link[]): Promise<readonly Link[]> {
    const agency = this.decided.record.origins.find(({ refs }) => refs.includes(ref))?.agency
    if (!agency || path.some(({ name }) => name === agency.name)) return path
    const credits = (await this.reading(ref))?.report.credits ?? []
    return [...path, { name: agency.name, byText: credits.length === 0 }]
  }

  private async reading(ref: Ref): Promise<Reading | null> {
    const known = this.readings.get(ref)
    const head = this.decided.heads.get(ref)
    if (known !== undefined || head === undefined) return known ?? null
    const { reading } = await this.archive.report(head.id)
    this.readings.set(ref, reading)
    return reading
  }

  private voice(voice: string): readonly (readonly Run[])[] {
    const { labels } = this.words
    const utterance = this.decided.record.utterances.find(({ id }) => id === voice)
    if (utterance === undefined) return []
    return [[label(`${labels.told} `), value(utterance.speaker.name), label(' '), value(utterance.id, 'faint')]]
  }

  private disagreements(id: string): string[] {
    const { labels, record } = this.words
    const found = disagreementsAbout(id, this.decided)
    if (found.length === 0) return []
    return [
      ...this.section(record.disagreements),
      ...found.flatMap(({ field, values }) => [
        ...this.set([label(record.field[field], 'warning')]),
        ...values.flatMap(({ value: said, refs, origins }) => {
          const outlets = refs.map((ref) => [value(this.decided.heads.get(ref)?.outlet ?? record.noOutlet, 'faint')])
          const told = [label(` · ${record.counts(refs.length, origins)} · `), ...joined(outlets, label(labels.comma))]
          return this.set([value(said, 'strong'), ...told], 4)
        }),
      ]),
    ]
  }

  private grounds(because: readonly Because[]): string[] {
    if (because.length === 0) return []
    const { labels, record } = this.words
    return [
      ...this.section(record.grounds),
      ...because.flatMap(({ telling, with: other, grounds }) =>
        this.set([
          value(shortKey(telling), 'faint'),
          label(` ${labels.arrow} `),
          value(shortKey(other), 'faint'),
          label(': '),
          label(grounds.join(labels.comma), 'plain'),
        ]),
      ),
    ]
  }

  private decisions(id: string): string[] {
    const mark = this.decided.marks.get(id)
    if (mark === undefined) return []
    const { record } = this.words
    const made = this.decided.decisions.filter((decision) => mark.decisions.includes(decision.id))
    return [
      ...this.section(record.decisions),
      ...this.set([label(shownMark(mark, this.words), 'accent')]),
      ...made.flatMap(({ kind, who, when, why }) =>
        this.set(joined([[value(when)], [value(kind)], [value(who, 'strong')], ...(why === '' ? [] : [[value(why)]])])),
      ),
    ]
  }

  private title(kind: FoundEntry['kind'], id: string, facts: readonly (readonly Run[])[]): string[] {
    const what = [label(this.words.record.entry[kind], 'accent')]
    return layOut(joined([[value(id, 'faint')], what, ...facts]), 0, this.setting)
  }

  private section(title: string): string[] {
    return ['', ...layOut([label(title, 'strong')], 0, this.setting)]
  }

  private set(runs: readonly Run[], indent = 2): string[] {
    return layOut(runs, indent, this.setting)
  }

  private side(of: string | null): Run[] {
    return of === null ? [] : [label(' ('), value(of, 'faint'), label(')')]
  }
}
