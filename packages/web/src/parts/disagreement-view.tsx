import type { AnswerOf } from '../api/routes.js'
import type { EvidenceOf } from '../evidence/address.js'
import { WordsLink } from '../evidence/words-link.js'
import { type Language, useLanguage } from '../language/language.js'
import { Origins } from './origins.js'
import { Stranger } from './stranger.js'

/** A disagreement and the reports it is between. */
export type Disagreeing = Pick<AnswerOf<'listDisagreements'>['items'][number], 'disagreement' | 'tellers'>

/** The versions of one field side by side, each with who says it. */
export function DisagreementView({
  disagreement,
  tellers,
  heading: Heading = 'h3',
}: Disagreeing & { readonly heading?: 'h2' | 'h3' }) {
  const language = useLanguage()
  return (
    <div className="versions">
      <Heading className="warn">{language.word('field', disagreement.field)}</Heading>
      <ul>
        {disagreement.values.map(({ value, refs, origins }) => (
          <li key={value} className="card differs">
            <strong className={disagreement.field === 'wording' ? 'words' : ''}>
              <Stranger text={valueIn(disagreement.field, value, language)} />
            </strong>
            <Origins origins={origins} reports={refs.length} evidence={evidenceFor(disagreement.about, refs)} />
            <span className="chips">
              {refs.map((ref) => {
                const teller = tellers.find((one) => one.ref === ref)
                return (
                  <WordsLink key={ref} of={evidenceFor(disagreement.about, [ref])} report={ref} className="chip">
                    <Stranger text={teller?.outlet ?? teller?.title ?? ref.slice(0, 8)} />
                    {teller?.published == null ? null : ` ${language.day(teller.published, 'short')}`}
                  </WordsLink>
                )
              })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The evidence for one version: the words of the entry in the reports that give it. */
function evidenceFor(about: string, refs: readonly string[]): EvidenceOf {
  const as = about.startsWith('event') ? 'event' : about.startsWith('lifeline') ? 'lifeline' : 'utterance'
  return { as, id: about, refs }
}

/** A value of a field in words: days, codes and parties by their names, the rest as it is. */
export function valueIn(field: string, value: string, language: Language, entry = 'event'): string {
  if (field === 'date') return language.day(value)
  if (field === 'participants') {
    const codes = /^[A-Za-z-]+(?: [A-Za-z-]+)*$/u.test(value)
    return language.list(value.split(codes ? ' ' : /[,،]\s*/u).map(language.party))
  }
  if (field === 'kind' && entry === 'lifeline') return language.word('topic', value)
  if (field === 'status' || field === 'kind' || field === 'level') return language.word(field, value)
  return value
}
