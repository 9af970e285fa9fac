import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, type PointerEvent, startTransition, useCallback, useMemo, useRef, useState } from 'react'
import type { AnswerOf } from '../../api/routes.js'
import { useLanguage } from '../../language/language.js'
import { trackName } from '../../parts/entry-name.js'
import { useSearchWords } from '../../parts/use-search-words.js'
import { type Days, daysOf, denseOf, isoOf, type Tick, ticksOf, wholeOf, zoomed } from './days.js'
import type { TimelineEvent } from './event-mark.js'
import { laneOf } from './lane-stages.js'
import { LaneLine, Undated } from './lanes.js'
import { Marks } from './marks.js'
import { moveFocus } from './move-focus.js'
import { coloursAt, type Sketched } from './sketch.js'
import { rowsOf } from './timeline-rows.js'
import { useHand } from './use-hand.js'
import { useMoving } from './use-moving.js'
import { useWidth } from './use-width.js'

const ROWS = 12
const LANES = 16
/** The least room for the name of a day on the axis. Units: CSS pixels. */
const TICK = 76

/** Events in time, a row for each track, and life-lines as lanes beneath; time runs with the writing. */
export function Timeline({ data }: { readonly data: AnswerOf<'timeline'> }) {
  const language = useLanguage()
  const { t, day, number, dir } = language
  const [search, change] = useSearchWords()
  const [rows, setRows] = useState(ROWS)
  const [lanes, setLanes] = useState(LANES)
  const section = useRef<HTMLElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [axis, width] = useWidth()
  const [whole, dense] = useMemo(() => {
    const all = datesOf(data)
    return [wholeOf(all), denseOf(all)]
  }, [data])
  const window = useMemo(
    () => (search.at === 'all' ? whole : (windowOf(search.at) ?? dense)),
    [search.at, whole, dense],
  )
  const tracks = useMemo(() => rowsOf(data, t('record.untracked')), [data, t])
  const lines = useMemo(() => data.lifelines.map(laneOf), [data])
  const placed = useMemo(() => {
    const seen = ({ from, to }: Days) => to > window.from && from < window.to
    return lines
      .filter(({ stages }) => stages.length > 0)
      .map((lane) => ({ lane, seen: lane.stages.filter(seen).length }))
      .sort((a, b) => b.seen - a.seen)
      .map(({ lane }) => lane)
  }, [lines, window])
  const tickName = useCallback(
    ({ iso }: Tick) => day(iso, iso.length === 7 && iso.endsWith('-01') ? 'plain' : 'short'),
    [day],
  )
  const sketched = (): Sketched | null => {
    const [box, over, time] = [section.current, canvas.current, axis.current]
    if (box === null || over === null || time === null) return null
    const { width, top, height } = columnOf(box, time)
    over.width = width * devicePixelRatio
    over.height = height * devicePixelRatio
    over.style.inlineSize = `${width}px`
    over.style.blockSize = `${height}px`
    const topOf = (selector: string) => {
      const lane = box.querySelector(`${selector} .lane-time`)
      return lane === null ? null : lane.getBoundingClientRect().top - top
    }
    return {
      canvas: over,
      rtl: dir === 'rtl',
      width,
      colours: coloursAt(box),
      number,
      ticks: (window) => ticksOf(window, width, TICK).map((tick) => ({ ...tick, label: tickName(tick) })),
      rows: tracks.slice(0, rows).flatMap((row) => {
        const top = topOf(`[data-row="${CSS.escape(row.id)}"]`)
        return top === null ? [] : [{ row, top }]
      }),
      lanes: placed.slice(0, lanes).flatMap((lane) => {
        const top = topOf(`[data-lane="${CSS.escape(lane.lifeline.id)}"]`)
        return top === null ? [] : [{ lane, top }]
      }),
    }
  }
  const rest = ({ from, to }: Days) => startTransition(() => change({ at: `${from.toFixed(2)},${to.toFixed(2)}` }))
  const { move, now } = useMoving(section, window, sketched, rest)
  const zoom = (factor: number, around = (now().from + now().to) / 2) => move(zoomed(now(), factor, around, whole))
  const pan = (share: number) => {
    const { from, to } = now()
    const by = (to - from) * share
    move({ from: from + by, to: to + by })
  }
  const dayAt = (x: number) => {
    const box = axis.current?.getBoundingClientRect()
    const { from, to } = now()
    if (box === undefined) return from
    const share = dir === 'rtl' ? (box.right - x) / box.width : (x - box.left) / box.width
    return from + share * (to - from)
  }
  useHand(section, {
    onZoom: (factor, x) => zoom(factor, dayAt(x)),
    onPan: (by) => pan(((dir === 'rtl' ? -1 : 1) * by) / width),
  })
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const forward = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    if (event.key === '+' || event.key === '=') zoom(0.7)
    else if (event.key === '-') zoom(1.4)
    else if (event.key === '0') change({ at: 'all' })
    else if (event.shiftKey && event.key.startsWith('Arrow')) pan(event.key === forward ? 0.2 : -0.2)
    else if (!moveFocus(event.currentTarget, event.key)) return
    event.preventDefault()
  }
  const open = useCallback(
    (events: readonly TimelineEvent[]) => {
      const days = events.flatMap(({ date }) => daysOf(date) ?? [])
      const from = Math.min(...days.map((one) => one.from))
      const to = Math.max(...days.map((one) => one.to), from + 1)
      move(zoomed({ from, to }, 1.6, from + 0.5, whole))
    },
    [move, whole],
  )
  const named = (tick: Tick) => ((window.to - tick.at) / (window.to - window.from)) * width > TICK * 0.7
  const ticks = ticksOf(window, width, TICK)
  const place = (at: number) => `${((at - window.from) / (window.to - window.from)) * 100}%`
  const undated = data.events.filter(({ date }) => daysOf(date) === null).length
  return (
    <section className="timeline" aria-label={t('record.timeline')} onKeyDown={onKeyDown} ref={section}>
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
      <div className="lanes">
        <div className="gridlines" aria-hidden="true">
          {ticks.map(({ at }) => (
            <i key={at} style={{ insetInlineStart: place(at) }} />
          ))}
        </div>
        <div className="moving" aria-hidden="true">
          <canvas ref={canvas} />
        </div>
        <div className="lane axis">
          <span className="lane-name muted">
            {day(isoOf(window.from), 'short')} – {day(isoOf(window.to), 'short')}
          </span>
          <Axis place={axis} onBrush={move} dayAt={dayAt} window={window}>
            {ticks.map((tick) => (
              <span key={tick.at} className="tick" style={{ insetInlineStart: place(tick.at) }}>
                {named(tick) ? tickName(tick) : null}
              </span>
            ))}
          </Axis>
        </div>
        <h2>{t('record.events')}</h2>
        {tracks.slice(0, rows).map((row) => (
          <div className="lane" key={row.id} data-row={row.id}>
            {row.id === '' ? (
              <span className="lane-name">
                {row.label} <span className="muted small">{number(row.all)}</span>
              </span>
            ) : (
              <Link to="/tracks/$id" params={{ id: row.id }} className="lane-name">
                <bdi>{trackName(row.label, language)}</bdi> <span className="muted small">{number(row.all)}</span>
              </Link>
            )}
            <div className="lane-time">
              <Marks row={row} window={window} width={width} onOpen={open} />
            </div>
          </div>
        ))}
        {tracks.length > rows ? (
          <button type="button" className="button" onClick={() => setRows(rows + 4 * ROWS)}>
            {t('state.more')}
          </button>
        ) : null}
        {undated === 0 ? null : (
          <p className="small">
            <Link to="/" search={(now) => ({ ...now, view: 'list', at: undefined })}>
              {t('record.undated', { n: undated })}
            </Link>
          </p>
        )}
        {placed.length === 0 ? null : <h2>{t('record.lifelines')}</h2>}
        {placed.slice(0, lanes).map((lane) => (
          <LaneLine key={lane.lifeline.id} lane={lane} window={window} width={width} />
        ))}
        {placed.length > lanes ? (
          <button type="button" className="button" onClick={() => setLanes(lanes + 4 * LANES)}>
            {t('state.more')}
          </button>
        ) : null}
      </div>
      <Undated lifelines={lines.flatMap(({ lifeline, stages }) => (stages.length === 0 ? [lifeline] : []))} />
    </section>
  )
}

interface Brushed {
  readonly place: React.RefObject<HTMLDivElement | null>
  readonly window: Days
  readonly dayAt: (x: number) => number
  readonly onBrush: (days: Days) => void
  readonly children: React.ReactNode
}

/** The axis: drawing over some of its days shows these alone. */
function Axis({ place, window, dayAt, onBrush, children }: Brushed) {
  const [brush, setBrush] = useState<{ readonly from: number; readonly to: number } | null>(null)
  const length = window.to - window.from
  const onPointer = (event: PointerEvent<HTMLElement>) => {
    const at = dayAt(event.clientX)
    if (event.type === 'pointerdown') {
      event.currentTarget.setPointerCapture(event.pointerId)
      setBrush({ from: at, to: at })
    } else if (brush !== null && event.type === 'pointermove') setBrush({ ...brush, to: at })
    else if (brush !== null) {
      const [from, to] = [Math.min(brush.from, at), Math.max(brush.from, at)]
      setBrush(null)
      if (to - from > length / 50) onBrush({ from, to })
    }
  }
  return (
    <div className="lane-time" ref={place} onPointerDown={onPointer} onPointerMove={onPointer} onPointerUp={onPointer}>
      {children}
      {brush === null ? null : (
        <span
          className="brush"
          style={{
            insetInlineStart: `${((Math.min(brush.from, brush.to) - window.from) / length) * 100}%`,
            inlineSize: `${(Math.abs(brush.to - brush.from) / length) * 100}%`,
          }}
        />
      )}
    </div>
  )
}

/** Where the column of time stands within the lanes. Units: CSS pixels. */
function columnOf(section: Element, axis: Element) {
  const lanes = section.querySelector('.lanes') ?? section
  const { top, height } = lanes.getBoundingClientRect()
  return { width: axis.getBoundingClientRect().width, top, height }
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
