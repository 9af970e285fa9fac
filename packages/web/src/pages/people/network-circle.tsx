import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { AnswerOf } from '../../api/routes.js'
import { useLanguage } from '../../language/language.js'

const SIZE = 640
const RADIUS = 170
const MOST = 24

/** Who meets whom as a circle: a line for each two that meet, the thicker the more often; one alone where it is pointed at. */
export function NetworkCircle({ network: { nodes, edges } }: { readonly network: AnswerOf<'network'> }) {
  const { t, party, dir } = useLanguage()
  const navigate = useNavigate()
  const [lit, setLit] = useState<string | null>(null)
  const met = nodes.filter(({ id }) => edges.some(({ a, b }) => a === id || b === id)).slice(0, MOST)
  const most = Math.max(1, ...edges.map(({ events }) => events))
  const turn = dir === 'rtl' ? -1 : 1
  const places = new Map(
    met.map(({ id }, i) => {
      const angle = ((i + 0.5) / met.length) * Math.PI * 2 * turn - Math.PI / 2
      return [id, { angle, x: SIZE / 2 + Math.cos(angle) * RADIUS, y: SIZE / 2 + Math.sin(angle) * RADIUS }] as const
    }),
  )
  const name = (node: (typeof nodes)[number]) =>
    node.of !== null && node.id.startsWith('of:') ? party(node.of) : node.name
  return (
    <figure className="circle">
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={t('people.network')}>
        {edges.map(({ a, b, events }) => {
          const [from, to] = [places.get(a), places.get(b)]
          if (from === undefined || to === undefined) return null
          const on = lit === null || lit === a || lit === b
          return (
            <path
              key={`${a}\n${b}`}
              className={on ? 'edge' : 'edge off'}
              d={`M${from.x} ${from.y}Q${SIZE / 2} ${SIZE / 2} ${to.x} ${to.y}`}
              strokeWidth={1 + (events / most) * 5}
            />
          )
        })}
        {met.map((node) => {
          const place = places.get(node.id)
          if (place === undefined) return null
          const { angle, x, y } = place
          const out = Math.cos(angle) >= 0
          const degrees = (angle * 180) / Math.PI
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the table beside it does the same by keyboard
            <g
              key={node.id}
              className={lit === node.id ? 'node lit' : 'node'}
              onMouseEnter={() => setLit(node.id)}
              onMouseLeave={() => setLit(null)}
              onClick={() => void navigate({ to: '/people/$id', params: { id: node.id } })}
            >
              <circle cx={x} cy={y} r={4 + Math.min(node.events, 8) * 0.75} />
              <text
                transform={`translate(${SIZE / 2 + Math.cos(angle) * (RADIUS + 16)} ${SIZE / 2 + Math.sin(angle) * (RADIUS + 16)}) rotate(${out ? degrees : degrees + 180})`}
                direction="ltr"
                textAnchor={out ? 'start' : 'end'}
              >
                {name(node)}
              </text>
            </g>
          )
        })}
      </svg>
    </figure>
  )
}
