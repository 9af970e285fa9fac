import { Link } from '@tanstack/react-router'
import type { AnswerOf } from '../api/routes.js'
import { useLanguage } from '../language/language.js'
import { NotSaid } from './not-said.js'
import { Stranger } from './stranger.js'

/** A report that tells an entry. */
export type Teller = AnswerOf<'getEvent'>['tellers'][number]

interface Named {
  readonly teller: Teller | undefined
  /** On one line, for lists of many. */
  readonly line?: boolean
}

/** Which outlet tells it, on which day, and from whom its text comes. */
export function TellerName({ teller, line = false }: Named) {
  const { t, word, day } = useLanguage()
  if (teller === undefined) return <NotSaid what={t('unknown.outlet')} />
  const from = teller.copies?.agency ?? teller.agency?.name ?? null
  return (
    <span className={line ? 'teller line' : 'teller'}>
      <Link to="/reports/$id" params={{ id: teller.ref }}>
        {teller.outlet === null ? t('unknown.outlet') : <Stranger text={teller.outlet} />}
      </Link>
      <span className="muted small">
        {teller.published === null ? t('unknown.day') : day(teller.published, 'short')}
        {from === null ? null : (
          <>
            {' · '}
            {teller.copies === null ? null : `${word('lineage', teller.copies.kind)} `}
            <Stranger text={from} />
          </>
        )}
      </span>
    </span>
  )
}
