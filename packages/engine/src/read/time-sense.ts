/** Which one of several: the one before, the one to come, the running one; `same` the one spoken of last. */
export type Turn = 'past' | 'next' | 'this' | 'same'

/** The calendar a date is counted in. */
export type Era = 'gregorian' | 'hijri'

/** A year as it is said: by its number, or counted from the present one (`by: -1` last year; null the one spoken of). */
export type YearSense = { readonly at: number } | { readonly by: number | null }

/** Day, month and year as said. `month` null with `monthBy`: "the 27th of the running month"; both null: "the 24th of it". */
export interface DateSense {
  readonly era: Era
  readonly day: number
  readonly month: number | null
  readonly monthBy: number | null
  readonly year: YearSense | null
  readonly turn: Turn | null
}

/** A calendar day as it is said, in as many ways at once as the words say it. */
export interface DaySense {
  readonly say: 'day'
  /** Days from the day of speaking: "yesterday" is -1. */
  readonly offset: number | null
  /** ISO: 1 Monday … 7 Sunday. */
  readonly weekday: number | null
  readonly turn: Turn | null
  /** Weeks from the present one: "Tuesday of last week" is -1. */
  readonly week: number | null
  readonly date: DateSense | null
  /** True where the paper, not the speaker it quotes, says so: a day in brackets. */
  readonly gloss: boolean
  /** True behind "until" or "by": nearness decides before tense does. */
  readonly deadline: boolean
}

/** What a time expression says, before anybody asks which day it was printed on. Said, never inferred. */
export type TimeSense =
  | DaySense
  | {
      readonly say: 'month'
      readonly era: Era
      readonly month: number
      readonly year: YearSense | null
      readonly turn: Turn | null
      readonly deadline: boolean
    }
  | { readonly say: 'year'; readonly era: Era; readonly year: YearSense }
  /** `year`: the same month of another year. */
  | {
      readonly say: 'period'
      readonly unit: 'day' | 'week' | 'month' | 'decade'
      readonly by: number | null
      readonly year: YearSense | null
    }
  | { readonly say: 'weekend'; readonly turn: Turn | null }
  | { readonly say: 'season'; readonly season: number; readonly year: YearSense | null; readonly turn: Turn | null }
  | { readonly say: 'decade'; readonly year: number }
  | { readonly say: 'ago'; readonly count: number; readonly unit: TimeUnit }
  | { readonly say: 'clock'; readonly hour: number; readonly minute: number; readonly day: DaySense | null }
  | { readonly say: 'range'; readonly from: TimeSense; readonly to: TimeSense }
  | { readonly say: 'relation'; readonly relation: string; readonly type: 'DATE' | 'TIME' }
  | { readonly say: 'duration'; readonly value: string }
  | { readonly say: 'set'; readonly value: string }
  /** Words that look like a time and are a name; they keep other rules from their tokens. */
  | { readonly say: 'nothing' }

/** The units periods are counted in. */
export type TimeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade'

/** A day of which only what is given is said. */
export const daySense = (said: Partial<Omit<DaySense, 'say'>>): DaySense => ({
  say: 'day',
  offset: said.offset ?? null,
  weekday: said.weekday ?? null,
  turn: said.turn ?? null,
  week: said.week ?? null,
  date: said.date ?? null,
  gloss: said.gloss ?? false,
  deadline: said.deadline ?? false,
})
