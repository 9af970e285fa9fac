import { useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useAsk } from '../../api/ask.js'
import type { AnswerOf } from '../../api/routes.js'
import { useLanguage } from '../../language/language.js'
import { Cite } from '../../parts/cite.js'
import { Code } from '../../parts/code.js'
import { Decided } from '../../parts/decided.js'
import { DisagreementView } from '../../parts/disagreement-view.js'
import { EntryItem } from '../../parts/entry-item.js'
import { eventName } from '../../parts/entry-name.js'
import { NotSaid } from '../../parts/not-said.js'
import { Origins } from '../../parts/origins.js'
import { ReviewLink } from '../../parts/review-link.js'
import { Loading, Trouble } from '../../parts/states.js'
import { Stranger } from '../../parts/stranger.js'
import { useTitle } from '../../parts/use-title.js'
import '../../styles/entries.css'
import { EventNotes } from './event-notes.js'
import { TellingsTable } from './tellings-table.js'

const WhereMap = lazy(() => import('../map/where-map.js'))

/** One real meeting: what reports say of it together, what each says, where they differ, how it came about, and where. */
export default function EventPage() {
  const { id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useAsk('getEvent', { params: { id } })
  if (error !== null) return <Trouble whole error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading />
  return <EventView answer={data} />
}

function EventView({ answer }: { readonly answer: AnswerOf<'getEvent'> }) {
  const language = useLanguage()
  const { t, day, word, party } = language
  const { event, tellers, disagreements, mark } = answer
  const parties = event.participants.map(({ of, name }) => of ?? name)
  const name = mark?.name ?? eventName({ kind: event.kind, parties, place: event.place?.name ?? null }, language)
  useTitle(name)
  const contested = new Set(disagreements.map(({ field }) => field))
  const row = (field: 'date' | 'place' | 'status' | 'participants') => (contested.has(field) ? 'differs' : '')
  const versions = (field: string) => {
    const n = disagreements.find((one) => one.field === field)?.values.length ?? 0
    return n === 0 ? null : (
      <a href={`#differs-${field}`} className="warn small">
        {t('disagreements.versions', { n })}
      </a>
    )
  }
  return (
    <article className="page">
      <header>
        <h1>{mark?.name == null ? <bdi>{name}</bdi> : <Stranger text={mark.name} />}</h1>
        <div className="row apart">
          <Origins
            origins={event.origins}
            reports={tellers.length}
            evidence={{ as: 'event', id: event.id, refs: [] }}
          />
          <div className="row no-print">
            <button type="button" className="button" onClick={() => print()}>
              {t('action.print')}
            </button>
            <ReviewLink entry="event" id={event.id} />
            <Cite
              path={`/events/${event.id}`}
              text={`${name}، ${event.date ?? ''}`}
              json={event}
              spans={event.tellings[0]?.mentions ?? []}
              source={event.tellings[0]?.ref ?? null}
            />
          </div>
        </div>
        <Decided mark={mark} rejected={answer.rejected} />
      </header>
      <div className="columns">
        <section className="stack">
          <h2>{t('event.united')}</h2>
          <dl className="facts">
            <dt>{word('field', 'date')}</dt>
            <dd className={row('date')}>
              {event.date === null ? <NotSaid what={t('unknown.day')} /> : day(event.date)} {versions('date')}
            </dd>
            <dt>{word('field', 'place')}</dt>
            <dd className={row('place')}>
              {event.place === null ? <NotSaid what={t('unknown.place')} /> : <Stranger text={event.place.name} />}
              {event.place?.country == null ? null : <span className="muted"> ({party(event.place.country)})</span>}{' '}
              {versions('place')}
            </dd>
            <dt>{word('field', 'status')}</dt>
            <dd className={row('status')}>
              <Code family="status" code={event.status} /> {versions('status')}
            </dd>
            <dt>{word('field', 'kind')}</dt>
            <dd>
              <Code family="kind" code={event.kind} />
            </dd>
            <dt>{word('field', 'level')}</dt>
            <dd>
              <Code family="level" code={event.level} />
            </dd>
            <dt>{t('event.participants')}</dt>
            <dd className={row('participants')}>
              {event.participants.length === 0 ? <NotSaid /> : null}
              <ul className="stack tight">
                {event.participants.map((one) => (
                  <li key={`${one.name}${one.of}`} className="row apart">
                    <span>
                      <Stranger text={one.name} />
                      {one.of === null || party(one.of) === one.name ? null : (
                        <span className="muted small"> {party(one.of)}</span>
                      )}
                      {one.role === 'party' ? null : (
                        <>
                          {' '}
                          <Code family="role" code={one.role} />
                        </>
                      )}
                    </span>
                    <Origins
                      origins={one.origins}
                      reports={one.refs.length}
                      evidence={{ as: 'event', id: event.id, refs: one.refs }}
                    />
                  </li>
                ))}
              </ul>
            </dd>
            {event.topics.length === 0 ? null : (
              <>
                <dt>{t('filter.topic')}</dt>
                <dd className="chips">
                  {event.topics.map((topic) => (
                    <Code key={topic} family="topic" code={topic} />
                  ))}
                </dd>
              </>
            )}
          </dl>
        </section>
        <section className="stack">
          <h2>{t('event.history')}</h2>
          <ol className="history down">
            {event.history.map(({ status, published, refs, origins }) => (
              <li key={`${status}${published}`} className={status}>
                <strong>{word('status', status)}</strong>
                <span className="small muted">{published === null ? t('unknown.day') : day(published, 'plain')}</span>
                <Origins origins={origins} reports={refs.length} evidence={{ as: 'event', id: event.id, refs }} />
              </li>
            ))}
          </ol>
          {answer.at === null && event.place?.country == null ? null : (
            <Suspense fallback={<Loading />}>
              <h2>{t('event.map')}</h2>
              <WhereMap
                name={event.place?.name ?? ''}
                at={answer.at}
                precision={answer.precision}
                country={event.place?.country ?? null}
              />
            </Suspense>
          )}
        </section>
      </div>
      {disagreements.length === 0 ? null : (
        <section className="stack">
          <h2>{t('nav.disagreements')}</h2>
          {disagreements.map((one) => (
            <div key={one.field} id={`differs-${one.field}`}>
              <DisagreementView disagreement={one} tellers={tellers} />
            </div>
          ))}
        </section>
      )}
      <section className="stack">
        <h2>{t('event.sources')}</h2>
        <TellingsTable answer={answer} />
      </section>
      <EventNotes answer={answer} />
      {answer.utterances.length === 0 ? null : (
        <section className="stack">
          <h2>{t('utterance.title')}</h2>
          <ul className="list">
            {answer.utterances.map((head) => (
              <li key={head.id}>
                <EntryItem head={head} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}
