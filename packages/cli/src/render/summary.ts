import type { Actor, ActorId, Measure, Meeting, PlaceId, Reading, Statement, TimeId } from '@isnad/record'
import type { Labels } from './labels.js'
import { label, layOut, type Run, type Setting, value } from './layout.js'

/** A reading for a person at a terminal: who said what through whom, who meets whom, what is on the table, what is odd. */
export function summary(reading: Reading, labels: Labels, setting: Omit<Setting, 'direction'>): string {
  const page = new Summary(reading, labels, { ...setting, direction: labels.direction })
  return `${page.lines().join('\n')}\n`
}

/** One fact of a reading under the head of its report; empty where the reading does not have it. */
export function factSummary(reading: Reading, id: string, labels: Labels, setting: Omit<Setting, 'direction'>): string {
  const page = new Summary(reading, labels, { ...setting, direction: labels.direction })
  return `${page.fact(id).join('\n')}\n`
}

const [INDENT, DEEPER] = [5, 7]
const BETWEEN = label(' · ')

class Summary {
  readonly #reading: Reading
  readonly #labels: Labels
  readonly #setting: Setting
  readonly #actors: ReadonlyMap<ActorId, Actor>
  readonly #places: ReadonlyMap<PlaceId, string>
  readonly #times: ReadonlyMap<TimeId, string>

  constructor(reading: Reading, labels: Labels, setting: Setting) {
    this.#reading = reading
    this.#labels = labels
    this.#setting = setting
    this.#actors = new Map(reading.actors.map((actor) => [actor.id, actor]))
    this.#places = new Map(reading.places.map((place) => [place.id, place.name]))
    this.#times = new Map(reading.times.map((time) => [time.id, time.span.text]))
  }

  lines(): string[] {
    const { statements, meetings, measures, findings } = this.#reading
    const { saidTitle, metTitle, tableTitle, oddTitle } = this.#labels
    return [
      ...this.#head(),
      ...this.#section(saidTitle, statements, (statement) => this.#statement(statement)),
      ...this.#section(metTitle, meetings, (meeting) => this.#meeting(meeting)),
      ...this.#section(tableTitle, measures, (measure) => this.#measure(measure)),
      ...(findings.length === 0 ? [] : this.#section(oddTitle, findings, (finding) => this.#finding(finding))),
    ]
  }

  /** The head of the report and one fact. */
  fact(id: string): string[] {
    const { statements, meetings, measures, actors } = this.#reading
    const those = <Fact extends { readonly id: string }>(facts: readonly Fact[], lines: (fact: Fact) => string[]) =>
      facts.filter((fact) => fact.id === id).flatMap(lines)
    return [
      ...this.#head(),
      '',
      ...those(statements, (statement) => this.#statement(statement)),
      ...those(meetings, (meeting) => this.#meeting(meeting)),
      ...those(measures, (measure) => this.#measure(measure)),
      ...those(actors, (actor) => [
        ...this.#entry(actor.id, this.#introduced(actor.id)),
        ...actor.mentions.flatMap((mention) => this.#set([value(mention.text)], DEEPER)),
      ]),
    ]
  }

  #head(): string[] {
    const { report } = this.#reading
    const { published, unknownDay, basis, outlet, credits, dateline, language, onlyArabic, comma } = this.#labels
    const title = report.title ?? report.paragraphs.find((paragraph) => paragraph.role === 'headline')?.span.text
    const facts: Run[][] = []
    if (report.published.date === null) facts.push([label(unknownDay, 'warning')])
    else
      facts.push([label(`${published} `), value(report.published.date), label(` (${basis[report.published.basis]})`)])
    if (report.outlet !== null) facts.push([label(`${outlet} `), ...this.#named(report.outlet)])
    const credited = [...new Set(report.credits.map((credit) => credit.actor))].filter((id) => id !== report.outlet)
    if (credited.length > 0) {
      facts.push([
        label(`${credits} `),
        ...joined(
          credited.map((id) => this.#named(id)),
          label(comma),
        ),
      ])
    }
    if (report.dateline !== null) facts.push([label(`${dateline} `), value(report.dateline.span.text)])
    if (report.language !== 'ar') {
      facts.push([label(`${language} `), value(report.language), label(` (${onlyArabic})`, 'warning')])
    }
    return [
      ...(title === undefined ? [] : this.#set([value(title, 'strong')], 0)),
      ...this.#set(joined(facts, BETWEEN), 0),
    ]
  }

  #section<Fact>(title: string, facts: readonly Fact[], lines: (fact: Fact) => string[]): string[] {
    const empty = facts.length === 0 ? [BETWEEN, label(this.#labels.none)] : []
    return ['', ...this.#set([label(title, 'strong'), ...empty], 0), ...facts.flatMap(lines)]
  }

  #statement(statement: Statement): string[] {
    const { act, manner, unknownSpeaker, arrow, quotes, topic } = this.#labels
    const { speaker } = statement
    const who = speaker === null ? [label(unknownSpeaker, 'warning')] : this.#introduced(speaker)
    const how = [[label(act[statement.act], 'accent')], [label(manner[statement.manner])]]
    const [open, close] = statement.manner === 'direct' ? quotes : ['', '']
    const content = statement.content.map((span) => [label(open), value(span.text), label(close)])
    const chain = statement.chain.length < 2 ? [] : statement.chain.map((id) => this.#named(id))
    const topics = statement.topics.map((each) => [label(topic[each])])
    return [
      ...this.#entry(
        statement.id,
        joined([who, ...how, ...this.#when(statement.date, statement.time), ...topics], BETWEEN),
      ),
      ...this.#set(joined(chain, label(` ${arrow} `)), INDENT),
      ...this.#set(joined(content, label(' … ')), DEEPER),
    ]
  }

  #meeting(meeting: Meeting): string[] {
    const { kind, level, status, role, host, beside, topic, comma } = this.#labels
    const facts: Run[][] = [[label(kind[meeting.kind], 'strong')], [label(level[meeting.level])]]
    facts.push([label(status[meeting.status], 'accent')], ...this.#where(meeting.place))
    facts.push(...this.#when(meeting.date, meeting.time))
    const people = meeting.participants.map((one) => [
      ...this.#introduced(one.actor),
      ...(one.role === 'party' ? [] : [label(` (${role[one.role]})`)]),
    ])
    const more: Run[][] = []
    if (meeting.host !== null) more.push([label(`${host} `), ...this.#named(meeting.host)])
    if (meeting.beside.length > 0) more.push([label(`${beside} `), value(meeting.beside.join(' '))])
    more.push(...this.#told(meeting.toldBy), ...meeting.topics.map((each) => [label(topic[each])]))
    return [
      ...this.#entry(meeting.id, joined(facts, BETWEEN)),
      ...this.#set(joined(people, label(comma)), INDENT),
      ...this.#set(joined(more, BETWEEN), INDENT),
    ]
  }

  #measure(measure: Measure): string[] {
    const { topic, stage, part, denied } = this.#labels
    const facts: Run[][] = [[label(topic[measure.kind], 'strong')], [label(stage[measure.stage], 'accent')]]
    if (measure.negated) facts.push([label(denied, 'warning')])
    if (measure.quantity !== null) facts.push([value(`${measure.quantity.value} ${measure.quantity.unit}`)])
    facts.push(...this.#where(measure.place), ...this.#when(null, measure.time))
    facts.push(...measure.parties.map((one) => [label(`${part[one.part]} `), ...this.#named(one.actor)]))
    facts.push(...this.#told(measure.toldBy))
    return [...this.#entry(measure.id, joined(facts, BETWEEN)), ...this.#set([value(measure.span.text)], DEEPER)]
  }

  #finding({ rule, span, message }: Reading['findings'][number]): string[] {
    const excerpt = span === null ? [] : this.#set([value(shortened(span.text))], DEEPER)
    return [...this.#entry('!', [value(message), BETWEEN, value(rule, 'faint')]), ...excerpt]
  }

  /** The first line of a fact, its id in the margin. */
  #entry(id: string, runs: readonly Run[]): string[] {
    const margin = label(' '.repeat(Math.max(1, INDENT - 1 - id.length)))
    return layOut([value(id, 'faint'), margin, ...runs], 1, this.#setting, INDENT)
  }

  #set(runs: readonly Run[], indent: number): string[] {
    return layOut(runs, indent, this.#setting)
  }

  #named(id: ActorId): Run[] {
    return [value(this.#actors.get(id)?.name ?? id)]
  }

  /** An actor with its office and whom it speaks for. */
  #introduced(id: ActorId): Run[] {
    const actor = this.#actors.get(id)
    if (actor === undefined) return [value(id)]
    const about = [actor.role, actor.of].filter((each) => each !== null && each !== actor.name) as string[]
    const runs = about.map((each) => [value(each, 'faint')])
    const aside = runs.length === 0 ? [] : [label(' ('), ...joined(runs, label(this.#labels.comma)), label(')')]
    return [value(actor.name, 'strong'), ...aside]
  }

  #where(place: PlaceId | null): Run[][] {
    return place === null ? [] : [[value(this.#places.get(place) ?? place)]]
  }

  #when(date: string | null, time: TimeId | null): Run[][] {
    const words = time === null ? undefined : this.#times.get(time)
    if (date === null) return words === undefined ? [] : [[value(words)]]
    return [
      [value(date), ...(words === undefined || words === date ? [] : [label(' ('), value(words, 'faint'), label(')')])],
    ]
  }

  #told(statement: Statement['id'] | null): Run[][] {
    return statement === null ? [] : [[label(`${this.#labels.told} `), value(statement)]]
  }
}

function joined(parts: readonly (readonly Run[])[], between: Run): Run[] {
  return parts.flatMap((part, at) => (at === 0 ? part : [{ ...between }, ...part]))
}

/** The beginning of a long stretch of a page. */
function shortened(text: string): string {
  const letters = [...text]
  return letters.length <= 80 ? text : `${letters.slice(0, 79).join('').trimEnd()}…`
}
