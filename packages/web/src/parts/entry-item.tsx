import { Link } from '@tanstack/react-router'
import type { AnswerOf } from '../api/routes.js'
import { WordsLink } from '../evidence/words-link.js'
import { useLanguage } from '../language/language.js'
import { eventName, lifelineName } from './entry-name.js'
import { NotSaid } from './not-said.js'
import { Origins } from './origins.js'
import { dirOf, Stranger } from './stranger.js'

/** An entry of the record as lists give it. */
export type EntryHead = AnswerOf<'listUtterances'>['items'][number]

const PATHS = { utterance: '/utterances/$id', event: '/events/$id', lifeline: '/lifelines/$id', track: '/' } as const

/** An entry in a list: what it is, when, by whom it is told, and its words with the way to them. */
export function EntryItem({ head }: { readonly head: EntryHead }) {
  const { t, day, word } = useLanguage()
  const evidence = head.entry === 'track' ? null : { as: head.entry, id: head.id, refs: [] }
  return (
    <div className={head.disagreements > 0 ? 'stack tight differs' : 'stack tight'} data-stands-on-words>
      <div className="row apart">
        <span className={head.mark === null ? 'row' : 'row decided'}>
          <Link to={PATHS[head.entry]} params={{ id: head.id }}>
            <EntryName head={head} />
          </Link>
          {head.status === null ? null : (
            <span className="chip">{word(head.entry === 'event' ? 'status' : 'stage', head.status)}</span>
          )}
        </span>
        <span className="muted small">{head.date === null ? t('unknown.day') : day(head.date)}</span>
      </div>
      {head.text === null ? null : (
        <p className="words" dir={dirOf(head.text)}>
          {evidence === null ? (
            <Stranger text={head.text} />
          ) : (
            <WordsLink of={evidence} report={head.ref} className="plain">
              <Stranger text={head.text} />
            </WordsLink>
          )}
        </p>
      )}
      <div className="row">
        <Origins origins={head.origins} reports={head.reports} {...(evidence === null ? {} : { evidence })} />
        {head.disagreements === 0 ? null : <span className="warn small">{t('nav.disagreements')}</span>}
        <span className="chips">
          {head.topics.slice(0, 4).map((topic) => (
            <span key={topic} className="chip">
              {word('topic', topic)}
            </span>
          ))}
        </span>
      </div>
    </div>
  )
}

/** What an entry is called: by its speaker, or by what it is, with whom and where. */
export function EntryName({ head }: { readonly head: EntryHead }) {
  const language = useLanguage()
  if (head.mark?.name != null) return <Stranger text={head.mark.name} />
  if (head.entry === 'utterance') {
    const speaker = head.parties[0]?.name
    return speaker === undefined ? <NotSaid what={language.t('unknown.speaker')} /> : <Stranger text={speaker} />
  }
  const parties = head.parties.map(({ name, of }) => of ?? name)
  const name =
    head.entry === 'event'
      ? eventName({ kind: head.kind as 'meeting', parties, place: head.place }, language)
      : lifelineName({ kind: head.kind as 'ceasefire', place: head.place }, language)
  return <bdi>{name}</bdi>
}
