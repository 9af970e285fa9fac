import { Link, useParams } from '@tanstack/react-router'
import { useAsk } from '../../api/ask.js'
import type { AnswerOf } from '../../api/routes.js'
import { useLanguage } from '../../language/language.js'
import { type EntryHead, EntryItem } from '../../parts/entry-item.js'
import { Loading, Trouble } from '../../parts/states.js'
import { Stranger } from '../../parts/stranger.js'
import { useTitle } from '../../parts/use-title.js'
import '../../styles/entries.css'

/** What one person or party said, whom it met, and what it has a part in. */
export default function PersonPage() {
  const { id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useAsk('getActor', { params: { id } })
  if (error !== null) return <Trouble whole error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading />
  return <PersonView answer={data} />
}

function PersonView({ answer }: { readonly answer: AnswerOf<'getActor'> }) {
  const { t, party, number, word } = useLanguage()
  const { actor, names, roles, met } = answer
  const name = actor.kind === null && actor.of !== null ? party(actor.of) : actor.name
  useTitle(name)
  return (
    <article className="page">
      <header>
        <h1>
          <Stranger text={name} />
        </h1>
        <p className="row muted">
          {actor.kind === null ? null : <span>{word('actor', actor.kind)}</span>}
          {actor.of === null || actor.kind === null ? null : <span>{party(actor.of)}</span>}
          {roles.slice(0, 4).map(({ role }) => (
            <span key={role} className="chip">
              <Stranger text={role} />
            </span>
          ))}
        </p>
        {names.length < 2 ? null : (
          <p className="chips">
            {names.slice(0, 12).map((form) => (
              <span key={form} className="chip">
                <Stranger text={form} />
              </span>
            ))}
          </p>
        )}
      </header>
      <div className="columns">
        <Entries title={t('people.said')} heads={answer.utterances} />
        <div className="stack wide">
          {met.length === 0 ? null : (
            <section className="stack tight">
              <h2>{t('people.network')}</h2>
              <p className="chips">
                {met.slice(0, 40).map((other) => (
                  <Link key={other.id} to="/people/$id" params={{ id: other.id }} className="chip">
                    <bdi>{other.id.startsWith('of:') && other.of !== null ? party(other.of) : other.name}</bdi>{' '}
                    {number(other.events)}
                  </Link>
                ))}
              </p>
            </section>
          )}
          <Entries title={t('people.met')} heads={answer.events} />
          <Entries title={t('record.lifelines')} heads={answer.lifelines} />
        </div>
      </div>
    </article>
  )
}

function Entries({ title, heads }: { readonly title: string; readonly heads: readonly EntryHead[] }) {
  const { number } = useLanguage()
  return (
    <section className="stack tight">
      <h2>
        {title} <span className="muted small">{number(heads.length)}</span>
      </h2>
      <ul className="list">
        {heads.map((head) => (
          <li key={head.id}>
            <EntryItem head={head} />
          </li>
        ))}
      </ul>
    </section>
  )
}
