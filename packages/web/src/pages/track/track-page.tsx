import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '../../api/ask.js'
import type { AnswerOf } from '../../api/routes.js'
import { useMay } from '../../api/use-may.js'
import { useLanguage } from '../../language/language.js'
import { eventName, trackName } from '../../parts/entry-name.js'
import { Origins } from '../../parts/origins.js'
import { Empty, Loading, Trouble } from '../../parts/states.js'
import { Stranger } from '../../parts/stranger.js'
import { useTitle } from '../../parts/use-title.js'
import { EventMark } from '../record/event-mark.js'
import '../../styles/record.css'
import '../../styles/track.css'
import { FindEvent } from './find-event.js'
import { RenameTrack } from './rename-track.js'
import { useTrackActs } from './use-track-acts.js'

/** A track: events that belong together. It can be named anew, and events put in and taken out, each act to be undone. */
export default function TrackPage() {
  const { id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useAsk('listTracks')
  if (error !== null) return <Trouble whole error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading />
  const track = data.items.find((one) => one.id === id)
  if (track === undefined) return <Gone tracks={data.items} />
  return <TrackView key={id} track={track} others={data.items.filter((one) => one.id !== id)} />
}

type Track = AnswerOf<'listTracks'>['items'][number]

function Gone({ tracks }: { readonly tracks: readonly Track[] }) {
  const language = useLanguage()
  return (
    <div className="page narrow">
      <h1>{language.t('state.notfound')}</h1>
      <Empty what={language.t('track.gone')} todo={language.t('track.gone.do')} />
      <ul className="list">
        {tracks.map((track) => (
          <li key={track.id}>
            <Link to="/tracks/$id" params={{ id: track.id }}>
              <bdi>{track.mark?.name ?? trackName(track.label, language)}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

function TrackView({ track, others }: { readonly track: Track; readonly others: readonly Track[] }) {
  const language = useLanguage()
  const { t, number, day } = language
  const may = useMay('coder')
  const { data, error } = useAsk('timeline', { query: { track: track.id } })
  const acts = useTrackActs(track.id)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const name = track.mark?.name ?? trackName(track.label, language)
  useTitle(name)
  const events = [...(data?.events ?? [])].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
  const going = events.filter((event) => chosen.has(event.id)).map((event) => event.id)
  const clear = () => setChosen(new Set())
  return (
    <article className="page narrow">
      <header>
        <p className="muted small">{t('track.title')}</p>
        <h1 className={track.mark?.name == null ? undefined : 'decided'}>
          <Stranger text={name} />
        </h1>
        <p className="muted row">
          <span>{t('events', { n: track.events.length })}</span>
          {track.first === null ? null : (
            <span>
              {day(track.first, 'plain')} – {day(track.last, 'plain')}
            </span>
          )}
          <span className="inferred">{criterionName(track.criterion, language)}</span>
        </p>
      </header>
      <p role="status" className="said-so">
        {acts.said}{' '}
        {acts.last === null ? null : (
          <button type="button" className="button" onClick={() => void acts.undo()}>
            {t('review.undo')}
          </button>
        )}
      </p>
      {acts.trouble === null ? null : (
        <p className="note bad" role="alert">
          <Stranger text={acts.trouble} />
        </p>
      )}
      {may ? <RenameTrack key={name} name={name} onRename={(next) => void acts.rename(next)} /> : null}
      {error !== null ? <Trouble error={error} /> : null}
      <section className="stack tight">
        <h2>{t('record.events')}</h2>
        {may && events.length > 1 ? (
          <div className="row track-acts">
            <span className="muted small">{t('track.chosen', { n: going.length })}</span>
            <button
              type="button"
              className="button"
              disabled={going.length === 0 || going.length === events.length}
              onClick={() => void acts.takeOut(going).then(clear)}
            >
              {t('track.out')}
            </button>
            {others.length === 0 ? null : (
              <select
                aria-label={t('track.move')}
                value=""
                disabled={going.length === 0 || going.length === events.length}
                onChange={(event) => void acts.moveTo(event.target.value, going).then(clear)}
              >
                <option value="">{t('track.move')}</option>
                {others.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.mark?.name ?? trackName(one.label, language)}
                  </option>
                ))}
              </select>
            )}
          </div>
        ) : null}
        <ul className="list">
          {events.map((event) => (
            <li key={event.id} className="track-event" data-stands-on-words>
              {may && events.length > 1 ? (
                <input
                  type="checkbox"
                  aria-label={eventName(event, language)}
                  checked={chosen.has(event.id)}
                  onChange={() => {
                    const next = new Set(chosen)
                    if (!next.delete(event.id)) next.add(event.id)
                    setChosen(next)
                  }}
                />
              ) : null}
              <EventMark {...event} />
              <span className="stack tight">
                <Link to="/events/$id" params={{ id: event.id }}>
                  <bdi>{eventName(event, language)}</bdi>
                </Link>
                <Origins
                  origins={event.origins}
                  reports={event.reports}
                  evidence={{ as: 'event', id: event.id, refs: [] }}
                />
              </span>
              <span className="muted small day">{event.date === null ? t('unknown.day') : day(event.date)}</span>
            </li>
          ))}
        </ul>
      </section>
      {may ? (
        <FindEvent inTrack={new Set(track.events)} onChoose={(event) => void acts.putIn(event)} shown={number} />
      ) : null}
    </article>
  )
}

/** By what its events were put together, in words. */
function criterionName(criterion: string, { t, party, list }: ReturnType<typeof useLanguage>): string {
  const [by, ...codes] = criterion.split(/[: ]+/u)
  return by === 'parties' ? t('track.parties', { parties: list(codes.map(party)) }) : criterion
}
