import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { AnswerOf } from '../../api/routes.js'
import { useLanguage } from '../../language/language.js'
import { lifelineName } from '../../parts/entry-name.js'
import { type Days, daysOf } from './days.js'

type TimelineLifeline = AnswerOf<'timeline'>['lifelines'][number]

const LANES = 16
const STEPS = ['far', 'under-discussion', 'close', 'agreed', 'done']

/** Life-lines as lanes: stages from pale (called for) to full (in force), how near it was said to be as a fine line above. */
export function Lanes({
  lifelines,
  window,
}: {
  readonly lifelines: readonly TimelineLifeline[]
  readonly window: Days
}) {
  const { t } = useLanguage()
  const [lanes, setLanes] = useState(LANES)
  const sorted = useMemo(
    () => [...lifelines].sort((a, b) => datedIn(b, window) - datedIn(a, window)),
    [lifelines, window],
  )
  if (lifelines.length === 0) return null
  return (
    <>
      <h2>{t('record.lifelines')}</h2>
      {sorted.slice(0, lanes).map((lifeline) => (
        <Lane key={lifeline.id} lifeline={lifeline} window={window} />
      ))}
      {lifelines.length > lanes ? (
        <button type="button" className="button" onClick={() => setLanes(lanes + 4 * LANES)}>
          {t('state.more')}
        </button>
      ) : null}
    </>
  )
}

/** How many of its stages lie in a stretch of days. */
const datedIn = ({ stages }: TimelineLifeline, { from, to }: Days): number =>
  stages.filter(({ date }) => {
    const days = daysOf(date)
    return days !== null && days.to > from && days.from < to
  }).length

function Lane({ lifeline, window }: { readonly lifeline: TimelineLifeline; readonly window: Days }) {
  const language = useLanguage()
  const { word, day } = language
  const length = window.to - window.from
  const dated = lifeline.stages
    .flatMap(({ stage, date }) => {
      const days = daysOf(date)
      return days === null ? [] : [{ stage, date, days }]
    })
    .sort((a, b) => a.days.from - b.days.from)
  const share = (at: number) => Math.min(Math.max((at - window.from) / length, 0), 1) * 100
  return (
    <div className="lane lifeline">
      <Link
        to="/lifelines/$id"
        params={{ id: lifeline.id }}
        className={lifeline.disagreements > 0 ? 'lane-name contested' : 'lane-name'}
      >
        <bdi>{lifelineName(lifeline, language)}</bdi>
      </Link>
      <div className="lane-time">
        {dated.length === 0 ? <span className="lane-note muted small">{language.t('record.undated.lane')}</span> : null}
        {lifeline.progress.map(({ step, date }) => {
          const days = daysOf(date)
          if (days === null || days.from < window.from || days.from > window.to) return null
          return (
            <span
              key={`${step}${date}`}
              className="progress-step"
              style={{ insetInlineStart: `${share(days.from)}%`, blockSize: `${3 + 2 * STEPS.indexOf(step)}px` }}
              title={`${word('progress', step)} · ${day(date)}`}
            />
          )
        })}
        {dated.map(({ stage, date, days }, i) => {
          const until = dated[i + 1]?.days.from ?? days.to
          const from = share(days.from)
          const to = share(Math.max(until, days.from + length / 200))
          if (to <= 0 || from >= 100 || to <= from) return null
          return (
            <Link
              key={`${stage}${date}`}
              to="/lifelines/$id"
              params={{ id: lifeline.id }}
              data-mark
              className={`stage ${stage}`}
              style={{ insetInlineStart: `${from}%`, inlineSize: `${to - from}%` }}
              aria-label={`${lifelineName(lifeline, language)} · ${word('stage', stage)} · ${day(date)}`}
              title={`${word('stage', stage)} · ${day(date)}`}
            >
              <span aria-hidden="true">{word('stage', stage)}</span>
            </Link>
          )
        })}
      </div>
    </div>
  )
}
