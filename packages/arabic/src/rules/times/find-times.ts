import {
  type DayNumber,
  edtfBounds,
  edtfDay,
  type Layers,
  type Match,
  parseDay,
  RuleBook,
  resolveTime,
  type TimeFact,
  type TimeLayer,
  type TimeSense,
  weekdayOf,
} from '@isnad/engine'
import type { Finding } from '@isnad/record'
import type { Word } from '../../word.js'
import type { TimeAbout } from './date-rule.js'
import { publicationDay } from './publication-day.js'
import { timeRules } from './rules.js'
import { tenseAt } from './tense.js'

const book = new RuleBook<Word, TimeSense, TimeAbout>(timeRules)

const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const dayName = (weekday: number): string => WEEKDAY_NAMES[weekday - 1] as string

/**
 * Finds the time expressions of a report and says which days they are.
 *
 * Holds: without a publication day nothing is guessed: what is counted from it has no value and keeps its relation.
 * Decision: day words in quoted speech are counted from the day it was spoken: where its own sentence says that day before the
 * quote they have a value, else they keep their relation only.
 */
export function findTimes(
  layers: Pick<Layers<Word>, 'page' | 'tokens' | 'credits' | 'quotes' | 'sentences' | 'trace'>,
): TimeLayer {
  const { page, tokens, credits, quotes, sentences } = layers
  const matches = joinCorresponding(
    book.run(tokens, { quotes }).filter((m) => m.value.say !== 'nothing'),
    tokens.form,
  )
  const inSpeech = (m: Match<TimeSense>) => {
    const quote = quotes.quotes[quotes.at[m.from] ?? -1]
    return quote !== undefined && quote.kind === 'speech'
  }
  const { dateline } = credits
  const isDateline = (m: Match<TimeSense>) =>
    m.from < credits.bodyFrom ||
    (dateline !== null &&
      (tokens.start[m.from] as number) >= dateline.start &&
      (tokens.end[m.to - 1] as number) <= dateline.end)
  const published = publicationDay(
    page.published === null ? null : parseDay(page.published.slice(0, 10)),
    matches.filter((m) => !inSpeech(m) || (m.value.say === 'day' && m.value.gloss)),
    matches.filter(isDateline),
  )

  const times: TimeFact[] = []
  const findings: Finding[] = []
  let lastDay: DayNumber | null = null
  let lastValue: string | null = null
  let sentence = -1
  let sentenceDay: DayNumber | null = null
  let spokenDay: DayNumber | null = null
  for (const m of matches) {
    // the papers put their own name before their reports: "Today – Riyadh"
    if (m.from < credits.bodyFrom && m.value.say === 'day' && m.value.date === null) continue
    const at = sentences.at[m.from] ?? -1
    if (at !== sentence) {
      sentence = at
      sentenceDay = null
      spokenDay = null
    }
    const counted = m.value.say === 'day' && m.value.offset !== null && m.value.weekday === null && !m.value.gloss
    const speech = inSpeech(m)
    const shifted = counted && speech
    const resolved = resolveTime(m.value, {
      today: counted && speech ? spokenDay : published.today,
      tense: () => tenseAt(tokens, quotes, sentences, m.from, m.to),
      lastDay,
      lastValue,
      sentenceDay,
    })
    let { check, basis } = resolved
    layers.trace?.days.set(m.from, {
      published: published.today === null ? null : edtfDay(published.today),
      last: shifted ? null : (lastValue ?? (lastDay === null ? null : edtfDay(lastDay))),
      spoken: spokenDay === null ? null : edtfDay(spokenDay),
    })
    if (shifted) basis = 'context'
    const { value } = resolved
    if (
      m.value.say === 'day' &&
      m.value.offset !== null &&
      m.value.weekday !== null &&
      published.date !== null &&
      published.basis === 'given' &&
      m.value.date === null
    )
      check = weekdayOf(published.date + m.value.offset) === m.value.weekday ? 'agrees' : 'conflicts'
    if (check === 'conflicts') {
      const start = tokens.start[m.from] as number
      const end = tokens.end[m.to - 1] as number
      findings.push({
        rule: 'time.weekday-conflict',
        span: { start, end, text: page.text.slice(start, end) },
        message: conflictMessage(m.value, value, published.date),
      })
    }
    times.push({
      from: m.from,
      to: m.to,
      type: resolved.type,
      value,
      relation: resolved.relation,
      basis,
      check,
      rule: m.rule,
    })
    if (value === null || resolved.type === 'SET' || resolved.type === 'DURATION') continue
    lastValue = value
    const bounds = edtfBounds(value)
    if (bounds === null) continue
    lastDay = bounds.first
    if (bounds.first === bounds.last) {
      sentenceDay = bounds.first
      if (!speech && published.today !== null && bounds.first < published.today) spokenDay = bounds.first
    }
  }
  if (published.date === null) {
    findings.push({
      rule: 'time.no-publication-day',
      span: null,
      message: 'The page does not say on which day it was published; days counted from it are left open.',
    })
    if (published.weekday !== null)
      findings.push({
        rule: 'time.today-is-weekday',
        span: null,
        message: `The page calls the day it was published on a ${dayName(published.weekday)}.`,
      })
  }
  return {
    times,
    published: { date: published.date === null ? null : edtfDay(published.date), basis: published.basis },
    findings,
  }
}

const CORRESPONDING = new Set(['الموافق', 'الموافقه', 'الموافقين'])

/** Gives a weekday the date it is said to fall on: "Sunday, corresponding to the 19th of July". */
function joinCorresponding(
  matches: readonly Match<TimeSense>[],
  forms: readonly string[],
): readonly Match<TimeSense>[] {
  return matches.map((m, i) => {
    const next = matches[i + 1]
    if (next === undefined || m.value.say !== 'day' || m.value.weekday === null || m.value.date !== null) return m
    if (
      next.value.say !== 'day' ||
      next.value.date === null ||
      next.from !== m.to + 1 ||
      !CORRESPONDING.has(forms[m.to] as string)
    )
      return m
    return { ...m, value: { ...m.value, date: next.value.date } }
  })
}

function conflictMessage(sense: TimeSense, value: string | null, published: DayNumber | null): string {
  const weekday = sense.say === 'day' ? sense.weekday : sense.say === 'clock' ? (sense.day?.weekday ?? null) : null
  const called = weekday === null ? 'another day' : `a ${dayName(weekday)}`
  if (sense.say === 'day' && sense.date === null && published !== null) {
    const meant = published + (sense.offset ?? 0)
    return `The page calls the day ${called}, but counted from its publication it is ${edtfDay(meant)}, a ${dayName(weekdayOf(meant))}.`
  }
  const day = value === null ? null : parseDay(value.slice(0, 10))
  return day === null
    ? `The weekday and the date do not agree.`
    : `The page calls ${edtfDay(day)} ${called}; it is a ${dayName(weekdayOf(day))}.`
}
