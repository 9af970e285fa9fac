import { useMemo } from 'react'
import type { AnswerOf } from '../../api/routes.js'
import { useLanguage } from '../../language/language.js'
import { World } from './world.js'

interface Where extends Pick<AnswerOf<'getEvent'>, 'at' | 'precision'> {
  readonly name: string
  readonly country: string | null
}

/** Where one event was: a dot for a site or a city, the country toned where no more is known. */
export default function WhereMap({ name, at, precision, country }: Where) {
  const { t, party } = useLanguage()
  const named = precision === 'site' || precision === 'city'
  const dots = useMemo(() => (at !== null && named ? [{ key: name, name, at, events: 1 }] : []), [at, named, name])
  const toned = useMemo(() => new Map(country === null || named ? [] : [[country, 1] as const]), [country, named])
  const around = useMemo(() => (country === null || named ? [] : [country]), [country, named])
  return (
    <figure className="stack tight">
      <World
        label={`${t('event.map')}: ${name} ${country === null ? '' : party(country)}`}
        toned={toned}
        dots={dots}
        ratio={0.54}
        around={around}
      />
      <figcaption className="muted small">{t('map.point')}</figcaption>
    </figure>
  )
}
