import { geoMercator, geoPath } from 'd3-geo'
import { useMemo } from 'react'
import '../../styles/map.css'
import { useWidth } from '../record/use-width.js'
import { COUNTRIES } from './countries.js'

/** A place that is named: a dot. Units: degrees. */
export interface Dot {
  readonly key: string
  readonly name: string
  readonly at: readonly [latitude: number, longitude: number]
  readonly events: number
}

interface Shown {
  readonly label: string
  /** Countries that are toned, of which no more is known. */
  readonly toned: ReadonlyMap<string, number>
  readonly dots: readonly Dot[]
  /** How high it is beside its width. */
  readonly ratio: number
  /** What the map is fitted to: these countries, and the dots. */
  readonly around: readonly string[]
}

/** Countries and places on a map; a dot only where a place is named, an area where only the country is. */
export function World({ label, toned, dots, ratio, around }: Shown) {
  const [place, width] = useWidth()
  const height = Math.round(width * ratio)
  const { paths, project } = useMemo(() => {
    const framed = COUNTRIES.filter(({ code }) => code !== null && around.includes(code)).map(({ shape }) => shape)
    const points: GeoJSON.Feature = {
      type: 'Feature',
      properties: {},
      geometry: { type: 'MultiPoint', coordinates: dots.map(({ at: [lat, lon] }) => [lon, lat]) },
    }
    const all: GeoJSON.FeatureCollection = {
      type: 'FeatureCollection',
      features: [...framed.filter(({ id }) => id !== '643'), ...(dots.length === 0 ? [] : [points])],
    }
    const projection = geoMercator()
    const edge = Math.min(width, height) * 0.12
    if (all.features.length === 0) projection.scale(width / 6.3).translate([width / 2, height / 1.6])
    else
      projection.fitExtent(
        [
          [edge, edge],
          [width - edge, height - edge],
        ],
        all,
      )
    // a single place would be looked at from no distance at all
    const most = width * 2.2
    if (projection.scale() > most) {
      const middle = dots[0]?.at ?? [30, 40]
      projection
        .scale(most)
        .center([middle[1], middle[0]])
        .translate([width / 2, height / 2])
    }
    projection.clipExtent([
      [0, 0],
      [width, height],
    ])
    const path = geoPath(projection)
    return { paths: COUNTRIES.map(({ code, shape }) => ({ code, d: path(shape) })), project: projection }
  }, [around, dots, width, height])
  return (
    <div ref={place}>
      <svg className="world" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {paths.map(({ code, d }, i) =>
          d === null ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: outlines never change their order
            <path key={i} d={d} className={code !== null && toned.has(code) ? 'toned' : 'land'} />
          ),
        )}
        {dots.map(({ key, name, at: [lat, lon], events }) => {
          const [x, y] = project([lon, lat]) ?? [-9, -9]
          return (
            <g key={key} transform={`translate(${x} ${y})`}>
              <circle r={4 + Math.min(events, 9)} />
              <text y={-10 - Math.min(events, 9)}>{name}</text>
            </g>
          )
        })}
      </svg>
    </div>
  )
}
