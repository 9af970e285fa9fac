import type { RuleDescription } from '@isnad/arabic'
import type { Explanation, MentionExplained } from '@isnad/engine'
import type { ActorId, Reading, Span } from '@isnad/record'
import type { Labels } from './labels.js'
import { label, layOut, type Run, type Setting, value } from './layout.js'
import type { WhyLabels } from './why-labels.js'

/** A fact explained, with all that is said of it beside the explanation itself. */
export interface Explained {
  readonly explanation: Explanation
  readonly reading: Reading
  /** What the rules that it names are, by their ids. */
  readonly rules: ReadonlyMap<string, RuleDescription>
  /** The engine that made the reading which was asked about, where it is another. */
  readonly otherEngine: string | null
  /** True where the report, read again, gives the fact otherwise. */
  readonly differs: boolean
}

const INDENT = 5
const BETWEEN = label(' · ')

/** Why a reading holds a fact, for a person at a terminal. */
export function explanationText(
  explained: Explained,
  language: 'en' | 'ar',
  { labels, why }: { readonly labels: Labels; readonly why: WhyLabels },
  setting: Omit<Setting, 'direction'>,
): string {
  const { explanation, reading, rules, otherEngine, differs } = explained
  const { id, layer, rule, confidence, words, sentence, speaker, mentions, time } = explanation
  const laid = { ...setting, direction: labels.direction }
  const line = (runs: readonly Run[], indent = INDENT) => layOut(runs, indent, laid, indent + 2)
  const told = (name: string | null): Run[] =>
    name === null ? [] : [value(name, 'faint'), ...described(rules.get(name)?.[language])]
  const nameOf = (actor: ActorId): Run => value(reading.actors.find((a) => a.id === actor)?.name ?? actor, 'strong')

  const out = line([value(id, 'strong'), label(' '), label(why.layer[layer], 'accent'), ...between(told(rule))], 1)
  if (otherEngine !== null) {
    const engines = [value(otherEngine), label(` ${labels.arrow} `), value(engineOf(reading))]
    out.push(...line([label(`${why.otherEngine} `, 'warning'), ...engines]))
  }
  if (differs) out.push(...line([label(why.otherFact, 'warning')]))
  if (words === null) out.push(...line([label(why.headOnly)]))
  else out.push(...line([label(`${why.words} `), value(words.text, 'strong')]))
  if (sentence !== null) out.push(...line([label(`${why.sentence} `), value(around(sentence, words))]))
  if (confidence !== null) out.push(...line([label(`${why.confidence} `), value(confidence.toFixed(2))]))
  if (speaker !== null) {
    const { actor, how, from, others } = speaker
    const found = [label(why.how[how], how === 'nobody' ? 'warning' : 'plain')]
    if (from !== null) found.push(label(' '), value(from))
    out.push(...line([label(`${why.speaker} `), ...(actor === null ? [] : [nameOf(actor), BETWEEN]), ...found]))
    if (others.length === 0) out.push(...line([label(why.nobodyElse)]))
    for (const other of others) {
      const asked = [label(`${why.not} `), nameOf(other.actor)]
      if (other.words !== null) asked.push(label(' ('), value(other.words.text, 'faint'), label(')'))
      out.push(...line([...asked, BETWEEN, label(why.whyNot[other.why] ?? other.why, 'plain')]))
    }
  }
  if (layer === 'measure') {
    const { stageWord } = explanation
    const word = stageWord === null ? [label(why.noStageWord)] : [label(`${why.stageWord} `), value(stageWord.text)]
    out.push(...line(word))
  }
  if (time !== null) {
    const shown = time.value === null ? label(why.open, 'warning') : value(time.value, 'strong')
    const parts = [label(`${why.value} `), shown]
    if (time.relation !== null) parts.push({ ...BETWEEN }, label(`${why.relation} `), value(time.relation))
    parts.push({ ...BETWEEN }, label(why.basis[time.basis], 'plain'))
    if (time.from !== null) parts.push(label(` ${why.countedFrom} `), value(time.from))
    out.push(...line(parts))
  }
  if (mentions.length > 0) out.push(...line([label(why.mentions)]))
  for (const mention of mentions) out.push(...line(mentionRuns(mention, why, labels, told(mention.rule)), INDENT + 2))
  return `${out.join('\n')}\n`
}

/** Name, version and pack of the engine that made a reading. */
export const engineOf = ({ engine }: Pick<Reading, 'engine'>): string => `${engine.version} ${engine.pack}`

function mentionRuns({ words, why: joined }: MentionExplained, why: WhyLabels, labels: Labels, rule: Run[]): Run[] {
  const reasons = joined.map((each) => why.joined[each] ?? each).join(labels.comma)
  return [value(words.text), BETWEEN, label(reasons, 'plain'), ...between(rule)]
}

const between = (runs: readonly Run[]): Run[] => (runs.length === 0 ? [] : [{ ...BETWEEN }, ...runs])
const described = (words: string | undefined): Run[] =>
  words === undefined ? [] : [label(': '), label(words, 'plain')]

/** How much of a sentence is shown on either side of the words. Units: UTF-16 units. */
const ASIDE = 160

/** The sentence, cut at spaces where it is long, with its line breaks as spaces. */
function around(sentence: Span, words: Span | null): string {
  const { text } = sentence
  const at = words === null ? 0 : Math.max(0, words.start - sentence.start)
  const to = words === null ? 0 : words.end - sentence.start
  const from = at <= ASIDE ? 0 : text.indexOf(' ', at - ASIDE) + 1
  const last = text.lastIndexOf(' ', to + ASIDE)
  const until = to + ASIDE >= text.length || last <= to ? text.length : last
  const shown = text.slice(from, until).replace(/\s+/gu, ' ')
  return `${from > 0 ? '… ' : ''}${shown}${until < text.length ? ' …' : ''}`
}
