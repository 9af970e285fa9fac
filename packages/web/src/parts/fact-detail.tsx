import type { Reading } from '@isnad/record'
import { Link } from '@tanstack/react-router'
import { Rule } from '../evidence/rule.js'
import { type Language, useLanguage } from '../language/language.js'
import { Code } from './code.js'
import { NotSaid } from './not-said.js'
import { Stranger } from './stranger.js'

/** Where a fact of the report stands in the record. */
export interface Entry {
  readonly kind: 'utterance' | 'event' | 'lifeline'
  readonly id: string
}

const PATHS = { utterance: '/utterances/$id', event: '/events/$id', lifeline: '/lifelines/$id' } as const

interface Detailed {
  readonly fact: string
  readonly reading: Reading
  readonly entry: Entry | null
  /** Whether the rule is told here, and not beside it already. */
  readonly rule?: boolean
}

/** All that was taken from the words of one fact. */
export function FactDetail({ fact, reading, entry, rule = true }: Detailed) {
  const language = useLanguage()
  const { t, word } = language
  const source = [...reading.statements, ...reading.meetings, ...reading.measures].find(({ id }) => id === fact)
  return (
    <dl className="facts detail">
      {rowsOf(fact, reading, language).map(([key, value]) => (
        <div key={key} className="contents">
          <dt>{key}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {rule ? (
        <>
          <dt>{t('report.rule')}</dt>
          <dd>
            <Rule
              rule={source?.rule ?? reading.times.find(({ id }) => id === fact)?.rule ?? null}
              confidence={source?.confidence ?? null}
            />
          </dd>
        </>
      ) : null}
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

/** The name of an actor of a reading. */
export const nameOf = (reading: Reading, id: string | null): string | null =>
  reading.actors.find((actor) => actor.id === id)?.name ?? null

type Row = readonly [string, React.ReactNode]

function rowsOf(fact: string, reading: Reading, { t, day, word }: Language): readonly Row[] {
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
  const statement = reading.statements.find(({ id }) => id === fact)
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
  const meeting = reading.meetings.find(({ id }) => id === fact)
  if (meeting !== undefined)
    return [
      [t('filter.status'), <Code key="status" family="status" code={meeting.status} />],
      [word('field', 'level'), <Code key="level" family="level" code={meeting.level} />],
      dated(meeting.date),
      placed(meeting.place),
      ...topics(meeting.topics),
    ]
  const measure = reading.measures.find(({ id }) => id === fact)
  if (measure !== undefined)
    return [
      [t('filter.status'), <Code key="stage" family="stage" code={measure.stage} />],
      placed(measure.place),
      ...(measure.quantity === null
        ? []
        : [[t('lifeline.quantity'), <Stranger key="quantity" text={measure.quantity.span.text} />] as const]),
    ]
  const time = reading.times.find(({ id }) => id === fact)
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
