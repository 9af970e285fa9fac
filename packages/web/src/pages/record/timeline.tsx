import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { AnswerOf } from '../../api/routes.js'
import { useLanguage } from '../../language/language.js'
import { eventName } from '../../parts/entry-name.js'
import { useSearchWords } from '../../parts/use-search-words.js'
import { type Cluster, clustersOf } from './clusters.js'
import { type Days, daysOf, denseOf, isoOf, ticksOf, wholeOf, zoomed } from './days.js'
import { EventMark, type TimelineEvent } from './event-mark.js'
import { Lanes } from './lanes.js'
import { moveFocus } from './move-focus.js'
import { useWidth } from './use-width.js'

const MARK = 24
const ROWS = 12

/** Events in time, a row for each track, and life-lines as lanes beneath; time runs with the writing. */
export function Timeline({ data }: { readonly data: AnswerOf<'timeline'> }) {
  const language = useLanguage()
  const { t, day } = language
  const [search, change] = useSearchWords()
  const [rows, setRows] = useState(ROWS)
  const [brush, setBrush] = useState<{ readonly from: number; readonly to: number } | null>(null)
  const [axis, width] = useWidth()
  const [whole, dense] = useMemo(() => {
    const all = datesOf(data)
    return [wholeOf(all), denseOf(all)]
  }, [data])
  const kept = useMemo(() => (search.at === 'all' ? whole : (windowOf(search.at) ?? dense)), [search.at, whole, dense])
  // while it moves, the address waits: it is written when the hand rests
  const [moving, setMoving] = useState<Days | null>(null)
  const window = moving ?? kept
  useEffect(() => {
    if (moving === null) return
    const rest = setTimeout(() => {
      change({ at: `${moving.from.toFixed(2)},${moving.to.toFixed(2)}` })
      setMoving(null)
    }, 250)
    return () => clearTimeout(rest)
  }, [moving, change])
  const show = setMoving
  const zoom = (factor: number, around = (window.from + window.to) / 2) => show(zoomed(window, factor, around, whole))
  const pan = (share: number) => {
    const by = (window.to - window.from) * share
    show({ from: window.from + by, to: window.to + by })
  }
  const dayAt = (x: number) => {
    const box = axis.current?.getBoundingClientRect()
    if (box === undefined) return window.from
    const share = language.dir === 'rtl' ? (box.right - x) / box.width : (x - box.left) / box.width
    return window.from + share * (window.to - window.from)
  }
  useWheel(axis, (event) => {
    if (event.ctrlKey || event.metaKey) zoom(event.deltaY > 0 ? 1.25 : 0.8, dayAt(event.clientX))
    else pan(((language.dir === 'rtl' ? -1 : 1) * event.deltaX) / 800)
  })
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const forward = language.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    if (event.key === '+' || event.key === '=') zoom(0.7)
    else if (event.key === '-') zoom(1.4)
    else if (event.key === '0') change({ at: 'all' })
    else if (event.shiftKey && event.key.startsWith('Arrow')) pan(event.key === forward ? 0.2 : -0.2)
    else if (!moveFocus(event.currentTarget, event.key)) return
    event.preventDefault()
  }
  const onPointer = (event: PointerEvent<HTMLElement>) => {
    const at = dayAt(event.clientX)
    if (event.type === 'pointerdown') {
      event.currentTarget.setPointerCapture(event.pointerId)
      setBrush({ from: at, to: at })
    } else if (brush !== null && event.type === 'pointermove') setBrush({ ...brush, to: at })
    else if (brush !== null) {
      const [from, to] = [Math.min(brush.from, at), Math.max(brush.from, at)]
      setBrush(null)
      if (to - from > (window.to - window.from) / 50) show({ from, to })
    }
  }
  const tracks = useMemo(() => rowsOf(data, t('record.untracked')), [data, t])
  const place = (at: number) => `${((at - window.from) / (window.to - window.from)) * 100}%`
  const undated = data.events.filter(({ date }) => daysOf(date) === null).length
  return (
    <section className="timeline" aria-label={t('record.timeline')} onKeyDown={onKeyDown}>
      <div className="row apart no-print">
        <span className="muted small">{t('record.keys')}</span>
        <span className="row">
          <button type="button" className="button" aria-label={t('record.zoom.in')} onClick={() => zoom(0.6)}>
            +
          </button>
          <button type="button" className="button" aria-label={t('record.zoom.out')} onClick={() => zoom(1.6)}>
            −
          </button>
          <button type="button" className="button" onClick={() => change({ at: 'all' })}>
            {t('record.zoom.all')}
          </button>
        </span>
      </div>
      <div className="lane axis">
        <span className="lane-name muted">
          {day(isoOf(window.from), 'short')} – {day(isoOf(window.to), 'short')}
        </span>
        <div
          className="lane-time"
          ref={axis}
          onPointerDown={onPointer}
          onPointerMove={onPointer}
          onPointerUp={onPointer}
        >
          {ticksOf(window, width, 76).map(({ at, iso }) => (
            <span key={at} className="tick" style={{ insetInlineStart: place(at) }}>
              {day(iso, iso.length === 7 && iso.endsWith('-01') ? 'plain' : 'short')}
            </span>
          ))}
          {brush === null ? null : (
            <span
              className="brush"
              style={{
                insetInlineStart: place(Math.min(brush.from, brush.to)),
                inlineSize: `${(Math.abs(brush.to - brush.from) / (window.to - window.from)) * 100}%`,
              }}
            />
          )}
        </div>
      </div>
      <h2>{t('record.events')}</h2>
      {tracks.slice(0, rows).map(({ id, label, events }) => (
        <div className="lane" key={id}>
          <span className="lane-name">
            <bdi>{trackName(label, language.party)}</bdi>{' '}
            <span className="muted small">{language.number(events.length)}</span>
          </span>
          <div className="lane-time">
            {clustersOf(marksOf(events, window, width), MARK).map((cluster) => (
              <Marks
                key={cluster.items[0]?.id}
                cluster={cluster}
                onOpen={() => {
                  const days = cluster.items.flatMap(({ date }) => daysOf(date) ?? [])
                  const from = Math.min(...days.map((one) => one.from))
                  show(zoomed({ from, to: Math.max(...days.map((one) => one.to), from + 1) }, 1.6, from + 0.5, whole))
                }}
              />
            ))}
          </div>
        </div>
      ))}
      {tracks.length > rows ? (
        <button type="button" className="button" onClick={() => setRows(rows + 4 * ROWS)}>
          {t('state.more')}
        </button>
      ) : null}
      {undated === 0 ? null : <p className="muted small">{t('record.undated', { n: undated })}</p>}
      <Lanes lifelines={data.lifelines} window={window} />
    </section>
  )
}

function Marks({ cluster, onOpen }: { readonly cluster: Cluster<TimelineEvent>; readonly onOpen: () => void }) {
  const language = useLanguage()
  const navigate = useNavigate()
  const [first] = cluster.items
  if (first === undefined) return null
  const style = { insetInlineStart: `${cluster.at}px` }
  if (cluster.items.length > 1)
    return (
      <button
        type="button"
        className="mark cluster"
        style={style}
        data-mark
        onClick={onOpen}
        aria-label={language.t('record.cluster', { n: cluster.items.length })}
      >
        {language.number(cluster.items.length)}
      </button>
    )
  const name = `${eventName(first, language)} · ${language.word('status', first.status)} · ${language.day(first.date)} · ${language.t('origins', { n: first.origins })}`
  return (
    // a plain link: hundreds of them are drawn anew with every step of a zoom
    <a
      href={`/events/${first.id}`}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        void navigate({ to: '/events/$id', params: { id: first.id } })
      }}
      className={first.disagreements > 0 ? 'mark contested' : 'mark'}
      style={style}
      data-mark
      aria-label={name}
      title={name}
    >
      <EventMark {...first} />
    </a>
  )
}

interface Row {
  readonly id: string
  readonly label: string
  readonly events: readonly TimelineEvent[]
}

/** Tracks with their events, those of most events first; what is in none comes last. */
function rowsOf({ events, tracks }: AnswerOf<'timeline'>, other: string): readonly Row[] {
  const byTrack = new Map<string, TimelineEvent[]>()
  for (const event of events)
    for (const id of event.tracks.length === 0 ? [''] : event.tracks) {
      const row = byTrack.get(id)
      if (row === undefined) byTrack.set(id, [event])
      else row.push(event)
    }
  const labels = new Map(tracks.map(({ id, label }) => [id, label]))
  return [...byTrack]
    .map(([id, events]) => ({ id, label: id === '' ? other : (labels.get(id) ?? id), events }))
    .sort(
      (a, b) =>
        Number(a.id === '') - Number(b.id === '') || b.events.length - a.events.length || (a.id < b.id ? -1 : 1),
    )
}

/** A track's label, with the codes in it in words. */
const trackName = (label: string, party: (code: string) => string): string =>
  label
    .split(/(?<gap>[ ,–]+)/u)
    .map((word) => (/^[A-Z]{2,}(?:-[A-Z]+)*$/u.test(word) ? party(word) : word))
    .join('')

function marksOf(events: readonly TimelineEvent[], window: Days, width: number) {
  return events.flatMap((item) => {
    const days = daysOf(item.date)
    if (days === null || days.to < window.from || days.from > window.to) return []
    const middle = (days.from + days.to) / 2
    return [{ at: ((middle - window.from) / (window.to - window.from)) * width - MARK / 2, item }]
  })
}

function datesOf({ events, lifelines }: AnswerOf<'timeline'>): readonly Days[] {
  return [
    ...events.map(({ date }) => date),
    ...lifelines.flatMap(({ stages }) => stages.map(({ date }) => date)),
  ].flatMap((date) => daysOf(date) ?? [])
}

function windowOf(words: string | undefined): Days | null {
  const [from, to] = (words ?? '').split(',').map(Number)
  return from !== undefined && to !== undefined && Number.isFinite(from) && to > from ? { from, to } : null
}

/** Wheel events that are taken must not scroll or zoom the page, which needs a listener that is not passive. */
function useWheel(place: React.RefObject<HTMLElement | null>, onWheel: (event: WheelEvent) => void): void {
  const current = useRef(onWheel)
  useEffect(() => {
    current.current = onWheel
  })
  useEffect(() => {
    const box = place.current?.closest('.timeline')
    const listen = (event: Event) => {
      if (
        !(event instanceof WheelEvent) ||
        !(event.ctrlKey || event.metaKey || Math.abs(event.deltaX) > Math.abs(event.deltaY))
      )
        return
      event.preventDefault()
      current.current(event)
    }
    box?.addEventListener('wheel', listen, { passive: false })
    return () => box?.removeEventListener('wheel', listen)
  }, [place])
}
