import { eachForm, type FormUse, type Verb, type Wanted } from '../conjugate.js'
import type { VerbForm } from '../word.js'
import { FORM_TAGS, PARADIGMS } from './paradigm-table.js'
import { spellFolded } from './verb-rows.js'

/** Which forms of a verb a list wants. */
export type Asked = Pick<Wanted, 'participles' | 'usualOnly'>

/** A verb of a list, and which of its forms the list wants. */
export type AskedVerb = readonly [verb: Verb, asked: Asked]

/** A written form, folded, and what it is of its verb. */
export interface FoldedForm {
  readonly spelling: string
  readonly use: FormUse
  readonly is: VerbForm
}

/** The forms of a verb, folded, the more usual reading of a spelling first. Holds: the first is the third person singular of the past. */
export function formsOf(verb: Verb, asked: Asked): readonly FoldedForm[] {
  const row = rows.get(keyOf(verb, asked))
  return row === undefined ? workOut(verb, asked) : readRow(row)
}

/** What the forms of a verb are, as the table tags them. */
export const tagsOf = (verb: Verb, asked: Asked): string[] => workOut(verb, asked).map(({ use, is }) => tagOf(use, is))

/** What the table holds of a verb. */
export function writtenRow(verb: Verb, asked: Asked, tags: readonly string[]): string {
  const forms = workOut(verb, asked)
  const body = forms.map(({ spelling, use, is }) => spelling + MARKS.charAt(tags.indexOf(tagOf(use, is)))).join('')
  return `${keyOf(verb, asked)}\t${forms[0]?.is.lemma ?? ''}\t${body}`
}

/** Everything that a form is but for its verb. */
function tagOf(use: FormUse, { tense, person, passive, number, gender }: VerbForm): string {
  return [use, tense, person, passive ? 'passive' : 'active', number ?? '-', gender ?? '-'].join(' ')
}

function workOut(verb: Verb, asked: Asked): readonly FoldedForm[] {
  const out: FoldedForm[] = []
  const seen = new Set<string>()
  eachForm(verb, { ...asked, write: spellFolded }, (spelling, use, is) => {
    const form = `${spelling} ${tagOf(use, is)}`
    if (seen.has(form)) return
    seen.add(form)
    out.push({ spelling, use, is })
  })
  return out
}

const keyOf = (verb: Verb, { participles, usualOnly }: Asked): string =>
  [
    verb.root,
    verb.measure,
    verb.vowel ?? '',
    verb.pastInIya === true ? 'iya' : '',
    verb.firm === true ? 'firm' : '',
    verb.activeOnly === true ? 'active' : '',
    verb.noun ?? '-',
    verb.lemma ?? '',
    participles,
    usualOnly === true ? 'usual' : '',
  ].join('|')

const rows = new Map(
  PARADIGMS.split('\n').map((line) => {
    const at = line.indexOf('\t')
    return [line.slice(0, at), line.slice(at + 1)]
  }),
)

/** One for each tag. */
const MARKS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

function readRow(row: string): readonly FoldedForm[] {
  const at = row.indexOf('\t')
  const lemma = row.slice(0, at)
  const senses = new Map<string, Omit<FoldedForm, 'spelling'>>()
  const out: FoldedForm[] = []
  // cut by the machine rather than letter by letter: nothing here runs often enough to be compiled
  const pieces = row.slice(at + 1).split(/(?<mark>[A-Za-z0-9])/u)
  for (let i = 0; i + 1 < pieces.length; i += 2) {
    const mark = pieces[i + 1] as string
    let sense = senses.get(mark)
    if (sense === undefined) {
      sense = senseOf(FORM_TAGS[MARKS.indexOf(mark)] as string, lemma)
      senses.set(mark, sense)
    }
    out.push({ spelling: pieces[i] as string, use: sense.use, is: sense.is })
  }
  return out
}

function senseOf(tag: string, lemma: string): Omit<FoldedForm, 'spelling'> {
  const [use, tense, person, voice, number, gender] = tag.split(' ')
  const is = {
    lemma,
    tense,
    person: Number(person),
    ...(number !== '-' && { number }),
    ...(gender !== '-' && { gender }),
    passive: voice === 'passive',
  }
  return { use, is } as unknown as Omit<FoldedForm, 'spelling'>
}
