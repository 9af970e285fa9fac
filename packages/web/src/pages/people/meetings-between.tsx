import { Link } from '@tanstack/react-router'
import { useAsk } from '../../api/ask.js'
import type { AnswerOf } from '../../api/routes.js'
import { useLanguage } from '../../language/language.js'
import { eventName } from '../../parts/entry-name.js'
import { Origins } from '../../parts/origins.js'
import { Sheet } from '../../parts/sheet.js'
import { Loading } from '../../parts/states.js'

interface Between {
  readonly a: string
  readonly b: string
  readonly network: AnswerOf<'network'>
  readonly onClose: () => void
}

/** The events that bring two together, the latest first, each one press from its words. */
export function MeetingsBetween({ a, b, network: { nodes, edges }, onClose }: Between) {
  const language = useLanguage()
  const { t, party, day, list } = language
  const { data } = useAsk('timeline')
  const name = (id: string) => {
    const node = nodes.find((one) => one.id === id)
    return node === undefined ? id : node.of !== null && id.startsWith('of:') ? party(node.of) : node.name
  }
  const ids = new Set(edges.find((one) => (one.a === a && one.b === b) || (one.a === b && one.b === a))?.ids ?? [])
  return (
    <Sheet title={list([name(a), name(b)])} onClose={onClose} drawer>
      {data === undefined ? (
        <Loading />
      ) : (
        <ul className="list">
          {data.events
            .filter(({ id }) => ids.has(id))
            .map((event) => (
              <li key={event.id} className="stack tight">
                <Link to="/events/$id" params={{ id: event.id }}>
                  <bdi>{eventName(event, language)}</bdi>
                </Link>
                <span className="row">
                  <span className="muted small">{event.date === null ? t('unknown.day') : day(event.date)}</span>
                  <Origins origins={event.origins} reports={event.reports} />
                </span>
              </li>
            ))}
        </ul>
      )}
    </Sheet>
  )
}
