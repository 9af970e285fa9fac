import { useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useAsk } from '../../api/ask.js'
import type { AnswerOf } from '../../api/routes.js'
import { type Language, useLanguage } from '../../language/language.js'
import { Cite } from '../../parts/cite.js'
import { Code } from '../../parts/code.js'
import { Decided } from '../../parts/decided.js'
import { DisagreementView } from '../../parts/disagreement-view.js'
import { NotSaid } from '../../parts/not-said.js'
import { Origins } from '../../parts/origins.js'
import { ReviewLink } from '../../parts/review-link.js'
import { Loading, Trouble } from '../../parts/states.js'
import { dirOf, Stranger } from '../../parts/stranger.js'
import { useTitle } from '../../parts/use-title.js'
import '../../styles/entries.css'
import '../../styles/utterance.css'
import { chainTree } from './chain.js'
import { ChainView } from './chain-view.js'
import { Wordings } from './wordings.js'

/** One thing said once: through whom it reached whom, and in which words. */
export default function UtterancePage() {
  const { id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useAsk('getUtterance', { params: { id } })
  if (error !== null) return <Trouble whole error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading />
  return <UtteranceView answer={data} />
}

function UtteranceView({ answer }: { readonly answer: AnswerOf<'getUtterance'> }) {
  const { t, day, word, party } = useLanguage()
  const { utterance, tellers, disagreements, mark } = answer
  const { speaker } = utterance
  const tree = useMemo(() => chainTree(answer), [answer])
  useTitle(t('utterance.said', { speaker: speaker.name }))
  const first = utterance.tellings[0]
  return (
    <article className="page narrow">
      <header>
        <h1>
          <Stranger text={speaker.name} />
          {speaker.of === null ? null : <span className="muted small"> {party(speaker.of)}</span>}
        </h1>
        <p className="row muted">
          <span>{utterance.date === null ? <NotSaid what={t('unknown.day')} /> : day(utterance.date)}</span>
          <span>·</span>
          <Code family="manner" code={utterance.manner} />
          {utterance.occasion === null ? null : (
            <>
              <span>·</span>
              <span>
                {[
                  utterance.occasion.kind === null ? null : occasionName(utterance.occasion.kind, word),
                  utterance.occasion.place,
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            </>
          )}
        </p>
        <blockquote className="words said" dir={dirOf(answer.wordings[0]?.text ?? speaker.name)}>
          <Stranger text={answer.wordings[0]?.text ?? answer.head.text ?? ''} />
        </blockquote>
        <div className="row apart">
          <Origins
            origins={utterance.origins}
            reports={tellers.length}
            evidence={{ as: 'utterance', id: utterance.id, refs: [] }}
          />
          <div className="row no-print">
            <ReviewLink entry="utterance" id={utterance.id} />
            <Cite
              path={`/utterances/${utterance.id}`}
              text={`${speaker.name}: «${answer.wordings[0]?.text ?? ''}» ${utterance.date ?? ''}`}
              json={utterance}
              spans={first?.content ?? []}
              source={first?.ref ?? null}
            />
          </div>
        </div>
        <Decided mark={mark} rejected={answer.rejected} />
        <p className="chips">
          {utterance.topics.map((topic) => (
            <Code key={topic} family="topic" code={topic} />
          ))}
        </p>
      </header>
      <section className="stack tight">
        <h2>{t('utterance.chain')}</h2>
        <p className="muted small">{t('utterance.chain.note')}</p>
        <ChainView root={tree} />
      </section>
      {disagreements.length === 0 ? null : (
        <section className="stack">
          <h2>{t('nav.disagreements')}</h2>
          {disagreements.map((one) => (
            <DisagreementView key={one.field} disagreement={one} tellers={tellers} />
          ))}
        </section>
      )}
      <section className="stack tight">
        <h2>
          {t('utterance.wordings')} <span className="muted small">{t('wordings', { n: utterance.wordings })}</span>
        </h2>
        {answer.wordings.length > 1 ? <p className="muted small">{t('utterance.differ')}</p> : null}
        <Wordings answer={answer} />
      </section>
      {utterance.because.length === 0 ? null : (
        <details>
          <summary>{t('utterance.because')}</summary>
          <ul className="small">
            {utterance.because.map(({ telling, with: other, grounds }) => (
              <li key={`${telling}${other}`}>
                <span className="inferred" dir="ltr">
                  {grounds.join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  )
}

/** An occasion of speaking in words: one at which parties meet is called as meetings are. */
const occasionName = (kind: string, word: Language['word']): string =>
  word('occasion', kind) === kind ? word('kind', kind) : word('occasion', kind)
