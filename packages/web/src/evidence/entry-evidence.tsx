import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '../api/ask.js'
import { useLanguage } from '../language/language.js'
import { EntryName } from '../parts/entry-item.js'
import { Origins } from '../parts/origins.js'
import { Loading, Trouble } from '../parts/states.js'
import type { EvidenceOf } from './address.js'
import { TellingWords } from './telling-words.js'

const PATHS = { utterance: '/utterances/$id', event: '/events/$id', lifeline: '/lifelines/$id' } as const
const FIRST = 5

/** On what an entry of the record stands: its words in each report. */
export function EntryEvidence({ of }: { readonly of: Exclude<EvidenceOf, { readonly as: 'fact' }> }) {
  const { t, word } = useLanguage()
  const [all, setAll] = useState(false)
  const { data, error, refetch } = useAsk('reviewItem', { params: { entry: of.as, id: of.id } })
  const said = useAsk('getUtterance', { params: { id: of.id } }, of.as === 'utterance')
  if (error !== null) return <Trouble error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading />
  const chosen = data.tellings.filter(({ ref }) => of.refs.length === 0 || of.refs.some((one) => ref.startsWith(one)))
  const shown = all ? chosen : chosen.slice(0, FIRST)
  return (
    <>
      <p className="stack tight">
        <span className="muted small">{word('entry', of.as)}</span>
        <Link to={PATHS[of.as]} params={{ id: of.id }} className="title">
          <EntryName head={data.head} />
        </Link>
        <Origins origins={data.head.origins} reports={data.head.reports} />
      </p>
      {of.refs.length === 0 || chosen.length === data.tellings.length ? null : (
        <p className="small muted">{t('evidence.some', { n: chosen.length, all: data.tellings.length })}</p>
      )}
      <ol className="tellings">
        {shown.map(({ telling, ref, fact, before, text, after, rule, confidence }) => {
          const teller = data.tellers.find((one) => one.ref === ref)
          const via = said.data?.chain.find((one) => one.telling === telling)?.via ?? []
          const outlet = teller?.outlet == null ? [] : [teller.outlet]
          const chain =
            via.length === 0 ? [] : [data.head.parties[0]?.name ?? '', ...via.map(({ name }) => name), ...outlet]
          return (
            <TellingWords
              key={telling}
              told={{ ref, fact, before, text, after, rule, confidence, chain }}
              teller={teller}
            />
          )
        })}
      </ol>
      {shown.length === chosen.length ? null : (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {t('evidence.all', { n: chosen.length - shown.length })}
        </button>
      )}
    </>
  )
}
