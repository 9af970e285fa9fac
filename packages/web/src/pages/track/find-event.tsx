import { useDeferredValue, useMemo, useState } from 'react'
import { useAsk } from '../../api/ask.js'
import type { AnswerOf } from '../../api/routes.js'
import { useLanguage } from '../../language/language.js'
import { eventName } from '../../parts/entry-name.js'
import { WordsField } from '../../parts/words-input.js'

type TimelineEvent = AnswerOf<'timeline'>['events'][number]

const MOST = 8

interface Finding {
  readonly inTrack: ReadonlySet<string>
  readonly onChoose: (event: string) => void
  readonly shown: (n: number) => string
}

/** Events that are not in the track, found by words of their names, to be put in. */
export function FindEvent({ inTrack, onChoose, shown }: Finding) {
  const language = useLanguage()
  const { t, day } = language
  const [typed, setTyped] = useState('')
  const words = useDeferredValue(typed)
  const { data } = useAsk('timeline')
  const named = useMemo(
    () =>
      (data?.events ?? [])
        .filter(({ id }) => !inTrack.has(id))
        .map((event) => ({ event, name: `${eventName(event, language)} ${event.date ?? ''}` })),
    [data, inTrack, language],
  )
  const found = named.filter(({ name }) => words.split(/\s+/u).every((word) => name.includes(word)))
  return (
    <section className="stack tight">
      <h2>{t('track.in')}</h2>
      <WordsField
        label={t('track.find')}
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul className="list">
        {found.slice(0, MOST).map(({ event }) => (
          <li key={event.id} className="row apart">
            <span>
              <bdi>{eventName(event, language)}</bdi> <span className="muted small">{whenOf(event, t, day)}</span>
            </span>
            <button
              type="button"
              className="button"
              aria-label={`${t('track.put')}: ${eventName(event, language)}`}
              onClick={() => onChoose(event.id)}
            >
              {t('track.put')}
            </button>
          </li>
        ))}
      </ul>
      {found.length > MOST ? <p className="muted small">… {shown(found.length - MOST)}</p> : null}
    </section>
  )
}

const whenOf = (
  { date }: TimelineEvent,
  t: ReturnType<typeof useLanguage>['t'],
  day: ReturnType<typeof useLanguage>['day'],
): string => (date === null ? t('unknown.day') : day(date, 'plain'))
