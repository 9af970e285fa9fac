import { useState } from 'react'
import type { AnswerOf } from '../../api/routes.js'
import { useMay } from '../../api/use-may.js'
import { WordsLink } from '../../evidence/words-link.js'
import { useLanguage } from '../../language/language.js'
import { valueIn } from '../../parts/disagreement-view.js'
import { EntryName } from '../../parts/entry-item.js'
import { MayNot } from '../../parts/may-not.js'
import { NotSaid } from '../../parts/not-said.js'
import { Origins } from '../../parts/origins.js'
import { dirOf, Shown, Stranger } from '../../parts/stranger.js'
import { TellerName } from '../../parts/teller-name.js'
import { useKeys } from '../../parts/use-keys.js'
import { WordsField } from '../../parts/words-input.js'
import { alternativesOf } from './alternatives.js'
import { CorrectForm, MergeForm, SplitForm } from './forms.js'
import type { Verdict } from './review-page.js'

/** How many tellings are shown at first: enough to decide, and the buttons stay in sight. */
const FIRST = 3

interface Reviewed {
  readonly item: AnswerOf<'reviewItem'>
  readonly reasons: readonly ('contested' | 'uncertain')[]
  readonly decision: AnswerOf<'decide'>['decision'] | null
  readonly why: string
  readonly onWhy: (why: string) => void
  readonly onDecide: (verdict: Verdict) => void
}

/** One entry to decide on: its words large, the machine's answer beside them, what reports say otherwise under numbers. */
export function ReviewItem({ item, reasons, decision, why, onWhy, onDecide }: Reviewed) {
  const language = useLanguage()
  const { t, word } = language
  const [form, setForm] = useState<'correct' | 'merge' | 'split' | null>(null)
  const [all, setAll] = useState(false)
  const may = useMay('coder')
  const alternatives = alternativesOf(item.fields)
  const choose = (number: number) => {
    const one = alternatives.find((alternative) => alternative.number === number)
    if (one !== undefined) onDecide({ kind: 'correct', field: one.field, value: one.value })
  }
  useKeys({
    c: () => setForm('correct'),
    m: () => setForm('merge'),
    s: () => setForm('split'),
    ...Object.fromEntries(alternatives.map(({ number }) => [String(number), () => choose(number)])),
  })
  const keep = (verdict: Verdict) => {
    setForm(null)
    onDecide(verdict)
  }
  return (
    <article className="review" data-stands-on-words>
      <section className="stack">
        <p className="row">
          <span className="chip">{word('entry', item.head.entry)}</span>
          {reasons.map((reason) => (
            <span key={reason} className="chip warn">
              {t(`review.${reason}`)}
            </span>
          ))}
          {decision === null ? null : (
            <span className="decided">
              {t('review.decided', { what: word('decision', decision.kind), who: decision.who })}
            </span>
          )}
        </p>
        <h2>
          <EntryName head={item.head} />
        </h2>
        {item.tellings.slice(0, all ? undefined : FIRST).map((telling) => (
          <blockquote key={telling.telling} className="stack tight">
            <p className="words large" dir={dirOf(`${telling.before}${telling.text}`)}>
              <span className="muted">
                <Shown text={telling.before} />
              </span>
              <mark>
                <Shown text={telling.text} />
              </mark>
              <span className="muted">
                <Shown text={telling.after} />
              </span>
            </p>
            <footer className="row apart">
              <TellerName teller={item.tellers.find(({ ref }) => ref === telling.ref)} />
              <span className="row small">
                <span className="inferred muted" dir="ltr">
                  {telling.rule}
                </span>
                {telling.confidence === null ? null : language.percent(telling.confidence)}
                <WordsLink of={{ as: 'fact', ref: telling.ref, fact: telling.fact }} report={telling.ref}>
                  {t('evidence.title')}
                </WordsLink>
              </span>
            </footer>
          </blockquote>
        ))}
        {item.tellings.length > FIRST && !all ? (
          <button type="button" className="button" onClick={() => setAll(true)}>
            {t('evidence.all', { n: item.tellings.length - FIRST })}
          </button>
        ) : null}
      </section>
      <section className="stack review-side">
        <h3>{t('review.machine')}</h3>
        <dl className="facts">
          {item.fields.map(({ field, value, decided }) => (
            <div key={field} className="contents">
              <dt>{word('field', field)}</dt>
              <dd className={decided ? 'decided' : ''}>
                {value === null ? <NotSaid /> : <Stranger text={valueIn(field, value, language, item.head.entry)} />}
              </dd>
            </div>
          ))}
        </dl>
        {alternatives.length === 0 ? null : (
          <>
            <h3>{t('review.alternatives')}</h3>
            <ul className="stack tight">
              {alternatives.map(({ number, field, value, origins, reports }) => (
                <li key={number}>
                  <button type="button" className="button alternative" onClick={() => choose(number)}>
                    <kbd>{number}</kbd>
                    <span>
                      <span className="muted small">{word('field', field)}</span>{' '}
                      <Stranger text={valueIn(field, value, language, item.head.entry)} />
                    </span>
                    <Origins origins={origins} reports={reports} />
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
        <WordsField
          label={t('review.why')}
          type="text"
          placeholder={t('review.why.hint')}
          value={why}
          onChange={(event) => onWhy(event.target.value)}
        />
        {may ? null : <MayNot needed="coder" />}
        <fieldset className="row acts" disabled={!may}>
          <legend className="unseen">{t('review.title')}</legend>
          <button type="button" className="button first" onClick={() => onDecide({ kind: 'accept' })}>
            {t('review.accept')} <kbd>a</kbd>
          </button>
          <button type="button" className="button" onClick={() => onDecide({ kind: 'reject' })}>
            {t('review.reject')} <kbd>x</kbd>
          </button>
          <button
            type="button"
            className="button"
            aria-expanded={form === 'correct'}
            onClick={() => setForm('correct')}
          >
            {t('review.correct')} <kbd>c</kbd>
          </button>
          <button
            type="button"
            className="button"
            disabled={item.like.length === 0}
            aria-expanded={form === 'merge'}
            onClick={() => setForm('merge')}
          >
            {t('review.merge')} <kbd>m</kbd>
          </button>
          <button
            type="button"
            className="button"
            disabled={item.tellings.length < 2}
            aria-expanded={form === 'split'}
            onClick={() => setForm('split')}
          >
            {t('review.split')} <kbd>s</kbd>
          </button>
        </fieldset>
        {form === 'correct' ? <CorrectForm item={item} onKeep={keep} onClose={() => setForm(null)} /> : null}
        {form === 'merge' ? <MergeForm item={item} onKeep={keep} onClose={() => setForm(null)} /> : null}
        {form === 'split' ? <SplitForm item={item} onKeep={keep} onClose={() => setForm(null)} /> : null}
      </section>
    </article>
  )
}
