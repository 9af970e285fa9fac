import { Link } from '@tanstack/react-router'
import type { AnswerOf } from '../../api/routes.js'
import { useLanguage } from '../../language/language.js'

interface Shown {
  readonly network: AnswerOf<'network'>
  /** Two whose meetings are wanted. */
  readonly onChoose: (a: string, b: string) => void
}

/** Who meets whom as a table: each crossing says in how many events, and its shade says it to the eye. */
export function Matrix({ network: { nodes, edges }, onChoose }: Shown) {
  const { t, party, number } = useLanguage()
  const met = new Map(
    edges.flatMap(({ a, b, events }) => [[`${a}\n${b}`, events] as const, [`${b}\n${a}`, events] as const]),
  )
  const most = Math.max(1, ...edges.map(({ events }) => events))
  const name = (node: (typeof nodes)[number]) =>
    node.of !== null && node.id.startsWith('of:') ? party(node.of) : node.name
  const all = nodes.filter(({ id }) => edges.some(({ a, b }) => a === id || b === id)).slice(0, 16)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={t('people.network')}>
      <table className="matrix">
        <thead>
          <tr>
            <td />
            {all.map((node) => (
              <th key={node.id} scope="col">
                <span>
                  <bdi>{name(node)}</bdi>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {all.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to="/people/$id" params={{ id: row.id }}>
                  <bdi>{name(row)}</bdi>
                </Link>
              </th>
              {all.map((column) => {
                const events = row.id === column.id ? 0 : (met.get(`${row.id}\n${column.id}`) ?? 0)
                const share = Math.round((events / most) * 4)
                return (
                  <td key={column.id} className={`met-${events === 0 ? 0 : Math.max(1, share)}`}>
                    {events === 0 ? null : (
                      <button
                        type="button"
                        aria-label={`${name(row)} – ${name(column)}: ${t('events', { n: events })}`}
                        onClick={() => onChoose(row.id, column.id)}
                      >
                        {number(events)}
                      </button>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
