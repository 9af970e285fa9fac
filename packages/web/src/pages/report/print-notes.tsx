import type { Reading } from '@isnad/record'
import { useLanguage } from '../../language/language.js'
import { nameOf } from '../../parts/fact-detail.js'
import { Stranger } from '../../parts/stranger.js'
import type { FactWords } from './marked-text.js'

/** The facts of a printed report as notes, each under the number that stands behind its words: what it is, through whom, by which rule. */
export function PrintNotes({ reading, facts }: { readonly reading: Reading; readonly facts: readonly FactWords[] }) {
  const { t } = useLanguage()
  if (facts.length === 0) return null
  return (
    <section className="print-only notes">
      <h2>{t('report.notes')}</h2>
      <ol>
        {facts.map((fact) => (
          <li key={fact.id}>
            <Note fact={fact} reading={reading} />
          </li>
        ))}
      </ol>
      <p>
        {t('report.printed', { address: `${location.origin}${location.pathname}` })} · {reading.engine.name}{' '}
        {reading.engine.version}
      </p>
    </section>
  )
}

function Note({ fact, reading }: { readonly fact: FactWords; readonly reading: Reading }) {
  const { t, word, day, percent, list, number } = useLanguage()
  const statement = reading.statements.find(({ id }) => id === fact.id)
  const meeting = reading.meetings.find(({ id }) => id === fact.id)
  const measure = reading.measures.find(({ id }) => id === fact.id)
  const time = reading.times.find(({ id }) => id === fact.id)
  const place = (id: string | null) => reading.places.find((one) => one.id === id)?.name ?? t('unknown.place')
  const names = (ids: readonly string[]) => ids.map((id) => nameOf(reading, id) ?? id)
  const said =
    statement !== undefined
      ? [
          nameOf(reading, statement.speaker) ?? t('unknown.speaker'),
          word('act', statement.act),
          word('manner', statement.manner),
          statement.chain.length > 1 ? names(statement.chain).join(' ⁄ ') : null,
        ]
      : meeting !== undefined
        ? [
            word('kind', meeting.kind),
            list(names(meeting.participants.map(({ actor }) => actor))),
            word('status', meeting.status),
            meeting.date === null ? t('unknown.day') : day(meeting.date, 'plain'),
            place(meeting.place),
          ]
        : measure !== undefined
          ? [word('topic', measure.kind), word('stage', measure.stage), place(measure.place)]
          : [time?.span.text ?? '', time?.value == null ? t('unknown') : day(time.value, 'plain')]
  const found = statement ?? meeting ?? measure
  const at = Math.min(...fact.spans.map(({ start }) => start))
  const paragraph = reading.report.paragraphs.findIndex(({ span }) => span.start <= at && at < span.end)
  return (
    <>
      <Stranger text={said.filter((part) => part !== null && part !== '').join(' · ')} />{' '}
      <span className="muted">
        ({t('report.paragraph', { n: number(paragraph + 1) })} · <bdi>{found?.rule ?? time?.rule}</bdi>
        {found === undefined ? null : ` · ${percent(found.confidence)}`})
      </span>
    </>
  )
}
