import type { Reading } from '@isnad/record'
import { useEffect, useRef } from 'react'
import { useLanguage } from '../../language/language.js'
import { type Entry, FactDetail, nameOf } from '../../parts/fact-detail.js'
import { NotSaid } from '../../parts/not-said.js'
import { Stranger } from '../../parts/stranger.js'
import type { FactWords } from './marked-text.js'

interface Listing {
  readonly reading: Reading
  readonly facts: readonly FactWords[]
  readonly lit: ReadonlySet<string>
  readonly chosen: string | null
  readonly entries: ReadonlyMap<string, Entry>
  readonly onPoint: (ids: readonly string[]) => void
  readonly onChoose: (id: string) => void
}

/** The facts of a report in the order of its text; the chosen one is shown in full. */
export function FactList({ reading, facts, lit, chosen, entries, onPoint, onChoose }: Listing) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (chosen !== null) list.current?.querySelector('[aria-expanded="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <ul className="fact-list" ref={list}>
      {facts.map((fact) => (
        <li key={fact.id} className={`fact ${fact.layer}${lit.has(fact.id) ? ' lit' : ''}`}>
          <button
            type="button"
            aria-expanded={chosen === fact.id}
            onMouseEnter={() => onPoint([fact.id])}
            onMouseLeave={() => onPoint([])}
            onFocus={() => onPoint([fact.id])}
            onBlur={() => onPoint([])}
            onClick={() => onChoose(fact.id)}
          >
            <Headline fact={fact} reading={reading} />
          </button>
          {chosen === fact.id ? (
            <FactDetail fact={fact.id} reading={reading} entry={entries.get(fact.id) ?? null} />
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function Headline({ fact, reading }: { readonly fact: FactWords; readonly reading: Reading }) {
  const { t, word, day } = useLanguage()
  if (fact.layer === 'statement') {
    const statement = reading.statements.find(({ id }) => id === fact.id)
    const speaker = nameOf(reading, statement?.speaker ?? null)
    return (
      <>
        <span className="what">
          {speaker === null ? <NotSaid what={t('unknown.speaker')} /> : <Stranger text={speaker} />}
        </span>
        <span className="kind">{word('act', statement?.act ?? 'say')}</span>
      </>
    )
  }
  if (fact.layer === 'meeting') {
    const meeting = reading.meetings.find(({ id }) => id === fact.id)
    return (
      <>
        <span className="what">
          {meeting?.participants.map(({ actor }) => nameOf(reading, actor) ?? '').join('، ') ||
            word('kind', meeting?.kind ?? 'meeting')}
        </span>
        <span className="kind">{word('kind', meeting?.kind ?? 'meeting')}</span>
      </>
    )
  }
  if (fact.layer === 'measure') {
    const measure = reading.measures.find(({ id }) => id === fact.id)
    return (
      <>
        <span className="what">{word('topic', measure?.kind ?? '')}</span>
        <span className="kind">{word('stage', measure?.stage ?? '')}</span>
      </>
    )
  }
  const time = reading.times.find(({ id }) => id === fact.id)
  return (
    <>
      <span className="what">
        <Stranger text={time?.span.text ?? ''} />
      </span>
      <span className="kind">
        <bdi>{time?.value == null ? t('unknown') : day(time.value, 'plain')}</bdi>
      </span>
    </>
  )
}
