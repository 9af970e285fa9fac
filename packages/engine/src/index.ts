export { type CleanedText, cleanText } from './clean/clean-text.js'
export { findRepeats } from './clean/find-repeats.js'
export { ByForm } from './read/by-form.js'
export * from './read/calendar.js'
export * from './read/edtf.js'
export {
  type Explained,
  type Explanation,
  explainer,
  type MentionExplained,
  type OtherExplained,
  type SpeakerExplained,
  type TimeExplained,
  WHY_NOT,
} from './read/explain.js'
export { hijriDate, hijriDay, hijriMonth } from './read/hijri.js'
export * from './read/layers.js'
export * from './read/lexicon.js'
export * from './read/pack.js'
export { pairQuotes, type QuotePair, type QuotePairs } from './read/pair-quotes.js'
export {
  type Captures,
  type Example,
  either,
  formClass,
  type Gate,
  outside,
  type Phrase,
  Piece,
  type Place,
  phrase,
  Reader,
  type ReadToken,
  type Rule,
  type RuleDraft,
  rule,
  sequence,
  tokenClass,
  unless,
} from './read/pattern.js'
export type { QuoteHints } from './read/quote-marks.js'
export { ENGINE_VERSION, type Read, reader, readLayers } from './read/reader.js'
export { dayOf, shiftToWeekday } from './read/resolve-day.js'
export { type Resolved, resolveTime } from './read/resolve-time.js'
export { type Match, RuleBook } from './read/rule-book.js'
export * from './read/time-sense.js'
export type { Tense, TimeSetting } from './read/time-setting.js'
export * from './read/tokens.js'
export { type KnownDays, newTrace, type Trace } from './read/trace.js'
export { applyDecisions } from './weave/decisions/apply-decisions.js'
export type { DecidedRecord, Hindrance, Mark } from './weave/decisions/decided.js'
export { anchorsOf, type Stand, standsOf } from './weave/decisions/places.js'
export type { WeaveLanguage } from './weave/language.js'
export { findLineage } from './weave/lineage/find-lineage.js'
export { LineageIndex } from './weave/lineage/lineage-index.js'
export {
  type LineageCredit,
  type LineageReport,
  type LineageSense,
  lineageReportOf,
  NO_LINEAGE_SENSE,
} from './weave/lineage/lineage-report.js'
export { type AlignedWord, align } from './weave/utterances/align.js'
export { type Weaver, weave, weaver } from './weave/weaver.js'
