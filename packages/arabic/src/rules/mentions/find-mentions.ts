import type { Layers, Mention, MentionLayer } from '@isnad/engine'
import { fills, slotBits } from '../../fills.js'
import type { Lexicon } from '../../lexicon.js'
import type { Word } from '../../word.js'
import { entryMention } from './entry-mention.js'
import { phraseAt } from './head-phrase.js'
import { adjectiveAndName, excellencyAt, peopleAt, sidesAt } from './people.js'
import { personAt } from './person.js'
import { rulerServed } from './ruler-served.js'
import { saidBefore, sayerBefore, sayersAt } from './sayers.js'
import { Scan } from './scan.js'
import { seatAt } from './seat.js'
import { sentTeam } from './sent-team.js'
import { Surnames } from './surnames.js'
import { awaitsName, titleWithName } from './title-and-name.js'
import { withName } from './with-name.js'

/** What a word fills from which a mention may be read, whatever stands beside it; most fill none of it, and are asked nothing more. */
const HEADS = slotBits('entries', 'part', 'title', 'source', 'body', 'portfolio', 'medium', 'document', 'nisba')

/** "Had", "has", before a past. */
const PERFECT = new Set(['قد', 'وقد', 'لقد', 'ولقد', 'فقد'])

type Needs = Pick<Layers<Word>, 'page' | 'tokens' | 'credits' | 'quotes' | 'sentences' | 'times'>

/**
 * All stretches that name an actor or a place, in order, none inside another.
 *
 * A phrase is read from its head (a title, a source, a body, an entry, a given name); its name follows it or stands before it
 * with a comma between. Last names of people the report has named are found again wherever they stand alone.
 */
export function findMentions(layers: Needs, lexicon: Lexicon): MentionLayer {
  const { tokens, quotes, sentences, times } = layers
  const scan = new Scan(tokens, quotes, sentences, times, lexicon)
  const found: Mention[] = []
  const surnames = new Surnames(scan)
  let i = layers.credits.bodyFrom
  while (i < tokens.length) {
    const seen = scan.isWord(i) && !scan.isTime(i) ? mentionAt(scan, i, found) : null
    const named = seen === null || seen.rule === 'ar.mention.sayer' ? surnames.at(i) : null
    const mention = named ?? seen
    if (mention === null) {
      i++
      continue
    }
    const whole = sentTeam(scan, found, mention) ?? titleWithName(scan, found, mention)
    if (whole !== null) {
      while (found.length > 0 && (found[found.length - 1] as Mention).from >= whole.from) found.pop()
      found.push(alike(whole))
      surnames.remember(whole)
      i = whole.to
      continue
    }
    found.push(alike(mention))
    surnames.remember(mention)
    i = mention.to
  }
  const mentions = surnames.none ? found : surnames.addTo(found, layers.credits.bodyFrom)
  const at = new Int32Array(tokens.length).fill(-1)
  for (const [k, m] of mentions.entries()) at.fill(k, m.from, m.to)
  return { mentions, at }
}

/** A mention with its fields in one order, whichever rule made it: every later stage asks for them at every token. */
const alike = (m: Mention): Mention => ({
  from: m.from,
  to: m.to,
  kind: m.kind,
  entry: m.entry,
  name: m.name,
  role: m.role,
  office: m.office,
  of: m.of,
  parts: m.parts,
  agreement: m.agreement,
  anaphoric: m.anaphoric,
  counterpart: m.counterpart,
  clitics: m.clitics,
  marker: m.marker,
  rule: m.rule,
})

/** True where a verb stands first in its clause: at the head of its sentence, or behind wa-. */
const headsClause = (scan: Scan, i: number, word: Word): boolean =>
  word.reporting?.conj === 'و' || scan.sentence(i - 1) !== scan.sentence(i)

function mentionAt(scan: Scan, i: number, before: readonly Mention[]): Mention | null {
  if (!fills(scan.tokens, i, HEADS) && !saidBefore(scan, i)) return sidesAt(scan, i) ?? sayerBefore(scan, i)
  const word = scan.word(i)
  if (word === undefined) return null
  // qad ṭālab(a): behind "had" it is what somebody did
  if (word.verb?.is.tense === 'past' && word.part !== null && PERFECT.has(scan.form(i - 1))) return null
  // ṭālaba John Kerry, "Kerry demanded", though Ṭālib is a name
  if (
    word.reporting?.is.form.tense === 'past' &&
    word.part?.is.part === 'given' &&
    (scan.entryAt(i + 1)?.entry.kind === 'person' || (word.part.is.common === true && headsClause(scan, i, word)))
  )
    return null
  // a word that is an office or a name (zaʿīm, amīn) is the office, unless a longer name stands here
  const office = word.title !== null || word.source !== null
  const awaited =
    word.part?.is.part === 'given' && word.part.prep === '' && word.part.conj === '' && awaitsName(scan, i, before)
  // walī al-ʿahd, "the crown prince", is not "and Lī"
  const whole =
    word.title !== null &&
    word.part !== null &&
    word.title.conj === '' &&
    // Safīr is a first name too
    (word.part.conj !== '' || rulerServed(scan, i) !== null)
  const person = whole ? null : personAt(scan, i, awaited ? 'title' : saidBefore(scan, i) && !office ? 'said' : 'none')
  if (person !== null && (!office || person.to - person.from > 1)) return person
  const hit = scan.entryAt(i)
  const phrase = phraseAt(scan, i, word)
  if (hit !== null && (phrase === null || hit.to >= phrase.to)) {
    if (hit.entry.kind === 'person') return null
    return entryMention(scan, i, hit.to, hit.entry, hit.cut, before[before.length - 1])
  }
  if (phrase !== null) return withName(scan, phrase, before)
  const seat = seatAt(scan, i, before)
  if (seat !== null) return seat
  if (word.nisba !== null) return peopleAt(scan, i, word) ?? adjectiveAndName(scan, i, before)
  return sidesAt(scan, i) ?? excellencyAt(scan, i) ?? (saidBefore(scan, i) ? sayersAt(scan, i) : sayerBefore(scan, i))
}
