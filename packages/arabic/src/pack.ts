import { type Pack, Vocabulary } from '@isnad/engine'
import { slotsOf } from './fills.js'
import { AGENCIES } from './lexicon/agencies.js'
import { addEntities } from './lexicon/index.js'
import { addMeasures } from './lexicon/measures.js'
import { addOccasions } from './lexicon/occasions.js'
import { addOtherVerbs } from './lexicon/other-verbs.js'
import { addReportingVerbs } from './lexicon/reporting-verbs.js'
import { addTimes } from './lexicon/times.js'
import { addTopics } from './lexicon/topics.js'
import { addUserLexicon, type UserLexicon } from './lexicon/user-lexicon.js'
import { addWords } from './lexicon/words.js'
import { Lexicon } from './lexicon.js'
import { arabicChars } from './orthography.js'
import { findActors } from './rules/actors/find-actors.js'
import { findCredits } from './rules/credits/credits.js'
import { findMeasures } from './rules/measures/find-measures.js'
import { findMeetings } from './rules/meetings/find-meetings.js'
import { findMentions } from './rules/mentions/find-mentions.js'
import { cleanPage } from './rules/page/clean-page.js'
import { findQuotes } from './rules/quotes/classify-quotes.js'
import { findSentences } from './rules/sentences/find-sentences.js'
import { findStatements } from './rules/statements/find-statements.js'
import { findTimes } from './rules/times/find-times.js'
import type { Word } from './word.js'

/** The version of the pack, as `Reading.engine.pack` carries it. */
export const PACK_VERSION = '0.1.0'

/**
 * The lexicon of the pack, with a user's own entries first, so that they are found before the built-in ones.
 *
 * Shape: what is filled is `lexicon`, for who wants to see what goes into it or to leave a part out.
 */
export function arabicLexicon(
  own: UserLexicon = { entries: [], nisbas: [] },
  lexicon: Lexicon = new Lexicon(),
): Lexicon {
  addUserLexicon(lexicon, own)
  addEntities(lexicon)
  for (const entry of AGENCIES) lexicon.addEntry(entry)
  addWords(lexicon)
  addTimes(lexicon)
  addReportingVerbs(lexicon)
  addOtherVerbs(lexicon)
  addOccasions(lexicon)
  addMeasures(lexicon)
  addTopics(lexicon)
  return lexicon
}

/** Arabic, as the engine reads it. Building it takes the lexicon once; it can then read any number of reports. */
export function arabic({
  own,
  lexicon = arabicLexicon(own),
}: {
  readonly own?: UserLexicon | undefined
  readonly lexicon?: Lexicon | undefined
} = {}): Pack<Word> {
  return {
    name: `arabic@${PACK_VERSION}`,
    language: 'ar',
    chars: arabicChars,
    vocabulary: new Vocabulary((form, kind) => lexicon.analyse(form, kind), slotsOf),
    clean: cleanPage,
    credits: (layers) => findCredits(layers, lexicon),
    quotes: findQuotes,
    sentences: findSentences,
    times: findTimes,
    mentions: (layers) => findMentions(layers, lexicon),
    actors: findActors,
    statements: findStatements,
    meetings: findMeetings,
    measures: findMeasures,
  }
}
