import type { Reading } from '@isnad/record'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { type Language, useLanguage } from '../../language/language.js'
import { Code } from '../../parts/code.js'
import { NotSaid } from '../../parts/not-said.js'
import { Stranger } from '../../parts/stranger.js'
import type { FactWords } from './marked-text.js'

/** Where a fact of the report stands in the record. */
export interface Entry {
  readonly kind: 'utterance' | 'event' | 'lifeline'
  readonly id: string
}

const PATHS = { utterance: '/utterances/$id', event: '/events/$id', lifeline: '/lifelines/$id' } as const

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
          {chosen === fact.id ? <Detail fact={fact} reading={reading} entry={entries.get(fact.id) ?? null} /> : null}
        </li>
      ))}
    </ul>
  )
}

const nameOf = (reading: Reading, id: string | null): string | null =>
  reading.actors.find((actor) => actor.id === id)?.name ?? null

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

function Detail({
  fact,
  reading,
  entry,
}: {
  readonly fact: FactWords
  readonly reading: Reading
  readonly entry: Entry | null
}) {
  const language = useLanguage()
  const { t, percent, word } = language
  const source = [...reading.statements, ...reading.meetings, ...reading.measures].find(({ id }) => id === fact.id)
  const rule = source?.rule ?? reading.times.find(({ id }) => id === fact.id)?.rule ?? ''
  return (
    <dl className="facts detail">
      {rowsOf(fact, reading, language).map(([key, value]) => (
        <div key={key} className="contents">
          <dt>{key}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <dt>{t('report.rule')}</dt>
      <dd>
        <span className="inferred" dir="ltr">
          {rule}
        </span>
        {source === undefined ? null : <span className="muted small"> {percent(source.confidence)}</span>}
      </dd>
      {entry === null ? null : (
        <>
          <dt>{t('report.seen')}</dt>
          <dd>
            <Link to={PATHS[entry.kind]} params={{ id: entry.id }}>
              {word('entry', entry.kind)}
            </Link>
          </dd>
        </>
      )}
    </dl>
  )
}

type Row = readonly [string, React.ReactNode]

function rowsOf(fact: FactWords, reading: Reading, { t, day, word }: Language): readonly Row[] {
  const place = (id: string | null) => reading.places.find((one) => one.id === id)?.name ?? null
  const dated = (date: string | null): Row => [
    word('field', 'date'),
    date === null ? <NotSaid key="unsaid" what={t('unknown.day')} /> : day(date),
  ]
  const placed = (id: string | null): Row => {
    const name = place(id)
    return [
      word('field', 'place'),
      name === null ? <NotSaid key="unsaid" what={t('unknown.place')} /> : <Stranger key="place" text={name} />,
    ]
  }
  const topics = (codes: readonly string[]): readonly Row[] =>
    codes.length === 0 ? [] : [[t('filter.topic'), codes.map((code) => <Code key={code} family="topic" code={code} />)]]
  const statement = reading.statements.find(({ id }) => id === fact.id)
  if (statement !== undefined) {
    const chain = statement.chain.map((id) => nameOf(reading, id) ?? id)
    return [
      [
        t('report.chain'),
        <span key="chain" className="chain-line">
          {chain.map((name, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one actor may stand twice in a chain
            <span key={i}>
              <Stranger text={name} />
            </span>
          ))}
        </span>,
      ],
      [t('filter.kind'), <Code key="manner" family="manner" code={statement.manner} />],
      dated(statement.date),
      ...topics(statement.topics),
    ]
  }
  const meeting = reading.meetings.find(({ id }) => id === fact.id)
  if (meeting !== undefined)
    return [
      [t('filter.status'), <Code key="status" family="status" code={meeting.status} />],
      [word('field', 'level'), <Code key="level" family="level" code={meeting.level} />],
      dated(meeting.date),
      placed(meeting.place),
      ...topics(meeting.topics),
    ]
  const measure = reading.measures.find(({ id }) => id === fact.id)
  if (measure !== undefined)
    return [
      [t('filter.status'), <Code key="stage" family="stage" code={measure.stage} />],
      placed(measure.place),
      ...(measure.quantity === null
        ? []
        : [[t('lifeline.quantity'), <Stranger key="quantity" text={measure.quantity.span.text} />] as const]),
    ]
  const time = reading.times.find(({ id }) => id === fact.id)
  return [
    [
      word('field', 'date'),
      time?.value === null || time === undefined ? (
        <NotSaid key="unsaid" what={time?.relation ?? t('unknown')} />
      ) : (
        day(time.value)
      ),
    ],
  ]
}
