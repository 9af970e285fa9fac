import { useParams } from '@tanstack/react-router'
import { useAsk } from '../api/ask.js'
import type { AnswerOf } from '../api/routes.js'
import { WordsLink } from '../evidence/words-link.js'
import { useLanguage } from '../language/language.js'
import { Cite } from '../parts/cite.js'
import { Code } from '../parts/code.js'
import { Decided } from '../parts/decided.js'
import { DisagreementView } from '../parts/disagreement-view.js'
import { Origins } from '../parts/origins.js'
import { ReviewLink } from '../parts/review-link.js'
import { Empty, Loading, Trouble } from '../parts/states.js'
import { Stranger } from '../parts/stranger.js'
import { TellerName } from '../parts/teller-name.js'
import { useTitle } from '../parts/use-title.js'
import '../styles/entries.css'

/** One measure's life: its stages with who tells them, what each party holds of it, and how near it was said to be. */
export default function LifelinePage() {
  const { id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useAsk('getLifeline', { params: { id } })
  if (error !== null) return <Trouble whole error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading />
  return <LifelineView answer={data} />
}

function LifelineView({ answer }: { readonly answer: AnswerOf<'getLifeline'> }) {
  const { t, day, word, party, number, list } = useLanguage()
  const { lifeline, tellers, disagreements, mark } = answer
  const name = mark?.name ?? [word('topic', lifeline.kind), lifeline.place?.name].filter(Boolean).join(' · ')
  useTitle(name)
  const teller = (ref: string) => tellers.find((one) => one.ref === ref)
  return (
    <article className="page narrow">
      <header>
        <h1>
          <Stranger text={name} />
        </h1>
        <p className="muted">
          {list([...new Set(lifeline.parties.map(({ name, of }) => (of === null ? name : party(of))))])}
        </p>
        <div className="row apart">
          <Origins
            origins={answer.head.origins}
            reports={answer.head.reports}
            evidence={{ as: 'lifeline', id: lifeline.id, refs: [] }}
          />
          <div className="row no-print">
            <ReviewLink entry="lifeline" id={lifeline.id} />
            <Cite
              path={`/lifelines/${lifeline.id}`}
              text={name}
              json={lifeline}
              spans={lifeline.stages[0]?.tellings.slice(0, 1).map(({ span }) => span) ?? []}
              source={lifeline.stages[0]?.tellings[0]?.ref ?? null}
            />
          </div>
        </div>
        <Decided mark={mark} rejected={answer.rejected} />
      </header>
      {lifeline.progress.length === 0 ? null : (
        <section className="stack">
          <h2>{t('lifeline.progress')}</h2>
          <ol className="history">
            {lifeline.progress.map(({ step, date, refs, origins }) => (
              <li key={`${step}${date}`}>
                <strong>{word('progress', step)}</strong>
                <span className="small muted">{date === null ? t('unknown.day') : day(date)}</span>
                <Origins origins={origins} reports={refs.length} evidence={{ as: 'lifeline', id: lifeline.id, refs }} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {disagreements.length === 0 ? null : (
        <section className="stack">
          <h2>{t('nav.disagreements')}</h2>
          {disagreements.map((one) => (
            <DisagreementView key={`${one.field}${one.values[0]?.value}`} disagreement={one} tellers={tellers} />
          ))}
        </section>
      )}
      <section className="stack">
        <h2>{t('lifeline.stages')}</h2>
        <ol className="stages">
          {lifeline.stages.map((stage) => (
            <li
              key={`${stage.stage}${stage.date}${stage.tellings[0]?.ref}`}
              className={`stage-row ${stage.stage}`}
              data-stands-on-words
            >
              <span className="muted small day">
                {stage.date === null ? t('unknown.day') : day(stage.date, 'plain')}
              </span>
              <div className="stack tight">
                <div className="row">
                  <strong>
                    <Code family="stage" code={stage.stage} />
                  </strong>
                  {stage.quantity === null ? null : (
                    <span className="chip">
                      {number(stage.quantity.value)} <Stranger text={stage.quantity.unit} />
                    </span>
                  )}
                  <Origins
                    origins={stage.origins}
                    reports={new Set(stage.tellings.map(({ ref }) => ref)).size}
                    evidence={{ as: 'lifeline', id: lifeline.id, refs: stage.tellings.map(({ ref }) => ref) }}
                  />
                </div>
                {stage.parties.length === 0 ? null : (
                  <p className="muted small">
                    {list([...new Set(stage.parties.map(({ name, of }) => (of === null ? name : party(of))))])}
                  </p>
                )}
                <ul className="quoted">
                  {stage.tellings.slice(0, 4).map(({ ref, measure, span }) => (
                    <li key={`${ref}#${measure}`}>
                      <WordsLink of={{ as: 'fact', ref, fact: measure }} report={ref} className="words plain">
                        <Stranger text={span.text} />
                      </WordsLink>
                      <TellerName teller={teller(ref)} line />
                    </li>
                  ))}
                </ul>
              </div>
            </li>
          ))}
        </ol>
      </section>
      <section className="stack">
        <h2>{t('lifeline.stances')}</h2>
        {lifeline.stances.length === 0 ? <Empty what={t('lifeline.nostances')} /> : null}
        <ul className="list">
          {lifeline.stances.map(({ party: who, stance, tellings, origins }) => (
            <li key={`${who.name}${stance}`} className="stack tight" data-stands-on-words>
              <div className="row">
                <strong>
                  <Stranger text={who.name} />
                </strong>
                <span className={stance === 'rejects' || stance === 'accuses' ? 'chip bad' : 'chip'}>
                  {word('stance', stance)}
                </span>
                <Origins
                  origins={origins}
                  reports={tellings.length}
                  evidence={{ as: 'lifeline', id: lifeline.id, refs: tellings.map(({ ref }) => ref) }}
                />
              </div>
              <ul className="quoted">
                {tellings.slice(0, 3).map(({ ref, statement, content }) => (
                  <li key={`${ref}#${statement}`}>
                    <WordsLink of={{ as: 'fact', ref, fact: statement }} report={ref} className="words plain">
                      <Stranger text={content.map(({ text }) => text).join(' … ')} />
                    </WordsLink>
                    <TellerName teller={teller(ref)} line />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </section>
    </article>
  )
}
