import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useLanguage } from '../../language/language.js'
import { lifelineName } from '../../parts/entry-name.js'
import type { Days } from './days.js'
import type { Lane, TimelineLifeline } from './lane-stages.js'

interface Shown {
  readonly lane: Lane
  readonly window: Days
  readonly width: number
}

/** A life-line as a lane: stages from pale (called for) to full (in force), how near it was said to be as a fine line above. */
export const LaneLine = memo(function LaneLine({ lane: { lifeline, stages, steps }, window, width }: Shown) {
  const language = useLanguage()
  const { word, day } = language
  const length = window.to - window.from
  const share = (at: number) => Math.min(Math.max((at - window.from) / length, 0), 1) * 100
  const name = lifelineName(lifeline, language)
  return (
    <div className="lane lifeline" data-lane={lifeline.id}>
      <LaneName lifeline={lifeline} />
      <div className="lane-time">
        {steps
          .filter(({ at }) => at >= window.from && at <= window.to)
          .map(({ at, high, step, date }) => (
            <span
              key={`${step}${date}`}
              className="progress-step"
              style={{ insetInlineStart: `${share(at)}%`, blockSize: `${high}px` }}
              title={`${word('progress', step)} · ${day(date)}`}
            />
          ))}
        {stages.map((one) => {
          const from = share(one.from)
          const to = share(Math.max(one.to, one.from + length / 200))
          if (to <= 0 || from >= 100 || to <= from) return null
          const label = word('stage', one.stage)
          return (
            <Link
              key={`${one.stage}${one.date}`}
              to="/lifelines/$id"
              params={{ id: lifeline.id }}
              preload={false}
              data-mark
              data-evidence={`lifeline.${lifeline.id}`}
              className={`stage ${one.stage}`}
              style={{ insetInlineStart: `${from}%`, inlineSize: `${to - from}%` }}
              aria-label={`${name} · ${label} · ${day(one.date)}`}
              title={`${label} · ${day(one.date)}`}
            >
              {label.length * 6.5 + 10 > ((to - from) / 100) * width ? null : <span aria-hidden="true">{label}</span>}
            </Link>
          )
        })}
      </div>
    </div>
  )
})

/** What a life-line is called, and between whom where that tells it from others. */
function LaneName({ lifeline }: { readonly lifeline: TimelineLifeline }) {
  const language = useLanguage()
  const { parties } = lifeline
  return (
    <Link
      to="/lifelines/$id"
      params={{ id: lifeline.id }}
      className={lifeline.disagreements > 0 ? 'lane-name contested' : 'lane-name'}
    >
      <bdi>{lifelineName(lifeline, language)}</bdi>
      {lifeline.place !== null || parties.length === 0 ? null : (
        <span className="muted small"> {parties.slice(0, 3).map(language.party).join('، ')}</span>
      )}
    </Link>
  )
}

/** Life-lines of which no day is known: they have no place on the axis, and a name all the same. */
export function Undated({ lifelines }: { readonly lifelines: readonly TimelineLifeline[] }) {
  const language = useLanguage()
  if (lifelines.length === 0) return null
  return (
    <details className="undated">
      <summary>{language.t('record.undated.lanes', { n: lifelines.length })}</summary>
      <ul className="undated-list">
        {lifelines.map((lifeline) => (
          <li key={lifeline.id}>
            <LaneName lifeline={lifeline} />
            <span className="chips">
              {lifeline.stages.slice(-2).map(({ stage }) => (
                <span key={stage} className="chip">
                  {language.word('stage', stage)}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
