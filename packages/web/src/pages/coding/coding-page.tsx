import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '../../api/ask.js'
import { Problem } from '../../api/problem.js'
import type { AnswerOf } from '../../api/routes.js'
import { tell } from '../../api/tell.js'
import { useLanguage } from '../../language/language.js'
import { Empty, Loading, Trouble } from '../../parts/states.js'
import { dirOf, Shown, Stranger } from '../../parts/stranger.js'
import { useKeys } from '../../parts/use-keys.js'
import { useSearchWords } from '../../parts/use-search-words.js'
import { useTitle } from '../../parts/use-title.js'
import { WordsField } from '../../parts/words-input.js'
import '../../styles/review.css'
import { FAMILIES } from './variables.js'

/** One assignment, fact by fact: j and k go on and back, 1 to 9 code. */
export default function CodingPage() {
  const { id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useAsk('getAssignment', { params: { id } })
  if (error !== null) return <Trouble whole error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading />
  return <Coding answer={data} />
}

function Coding({ answer: { assignment, items: all } }: { readonly answer: AnswerOf<'getAssignment'> }) {
  const { t, word, number, code: language } = useLanguage()
  useTitle(assignment.title)
  const queries = useQueryClient()
  const [search, change] = useSearchWords()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [given, setGiven] = useState<ReadonlyMap<string, string>>(new Map())
  const session = useAsk('getSession')
  const as = session.data?.accounts === true ? undefined : (search.as ?? assignment.coders[0] ?? '')
  const disputed = all.filter(isDisputed)
  const only = search.only === 'disputed' && disputed.length > 0
  const items = only ? disputed : all
  const at = Math.min(Math.max(Number(search.n ?? 0) || 0, 0), Math.max(items.length - 1, 0))
  const item = items[at]
  const family = FAMILIES[assignment.variable]
  const name = (code: string) => (family === null ? code : word(family, code))
  const go = (n: number) => change({ n: String(Math.min(Math.max(n, 0), items.length - 1)) })
  const send = async (route: 'code' | 'adjudicate', value: string) => {
    if (item === undefined) return
    setTrouble(null)
    try {
      const who = route === 'code' && as !== undefined ? { as } : {}
      await tell(route, { params: { id: assignment.id }, body: { fact: item.fact, value, why: '', ...who } })
      await queries.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] === 'getAssignment' || queryKey[0] === 'listAssignments',
      })
      if (route === 'code') {
        setGiven((before) => new Map(before).set(`${as} ${item.fact}`, value))
        go(at + 1)
      }
    } catch (error) {
      setTrouble(error instanceof Problem ? error.message : t('state.offline'))
    }
  }
  const choices = assignment.choices ?? []
  useKeys({
    j: () => go(at + 1),
    k: () => go(at - 1),
    ...Object.fromEntries(choices.slice(0, 9).map((code, i) => [String(i + 1), () => void send('code', code)])),
  })
  if (item === undefined) return <Empty what={t('coding.none')} />
  const mine =
    as === undefined
      ? item.mine
      : (item.codes.find(({ who }) => who === as)?.value ?? given.get(`${as} ${item.fact}`) ?? null)
  return (
    <div className="page">
      <header className="row apart">
        <div className="row">
          <h1>
            <Stranger text={assignment.title} />
          </h1>
          {assignment.alpha === null ? null : (
            <span className="chip">
              {t('review.agreement')} {assignment.alpha.toLocaleString(language, { maximumFractionDigits: 2 })}
            </span>
          )}
        </div>
        <div className="row">
          {disputed.length === 0 ? null : (
            <button
              type="button"
              className="button"
              aria-pressed={only}
              onClick={() => change({ only: only ? undefined : 'disputed', n: '0' })}
            >
              {t('coding.disputed', { n: disputed.length })}
            </button>
          )}
          {as === undefined ? null : (
            <label className="row">
              {t('coding.as')}
              <select
                value={as}
                onChange={(event) => {
                  change({ as: event.target.value })
                  // the keys code again, instead of choosing another name
                  event.currentTarget.blur()
                }}
              >
                {assignment.coders.map((coder) => (
                  <option key={coder}>{coder}</option>
                ))}
              </select>
            </label>
          )}
          <button type="button" className="button" disabled={at === 0} onClick={() => go(at - 1)}>
            {t('review.previous')} <kbd>k</kbd>
          </button>
          <button type="button" className="button" disabled={at + 1 >= items.length} onClick={() => go(at + 1)}>
            {t('review.next')} <kbd>j</kbd>
          </button>
        </div>
      </header>
      {trouble === null ? null : (
        <p className="bad" role="alert">
          {trouble}
        </p>
      )}
      <article className="review">
        <section className="stack">
          <p className="muted">
            {t('review.progress', { done: number(at + 1), all: number(items.length) })} ·{' '}
            {word('variable', assignment.variable)}
          </p>
          <p className="words large" dir={dirOf(`${item.before}${item.text}`)}>
            <span className="muted">
              <Shown text={item.before} />
            </span>
            <mark>
              <Shown text={item.text} />
            </mark>
            <span className="muted">
              <Shown text={item.after} />
            </span>
          </p>
          <Link to="/reports/$id" params={{ id: item.report }}>
            {t('evidence.open')}
          </Link>
        </section>
        <section className="stack review-side">
          <h2>{t('coding.mine')}</h2>
          {assignment.choices === null ? (
            <form
              className="fields"
              onSubmit={(event) => {
                event.preventDefault()
                void send('code', String(new FormData(event.currentTarget).get('value') ?? '').trim())
              }}
            >
              <WordsField key={item.fact} label={t('filter.speaker')} name="value" required defaultValue={mine ?? ''} />
              <button type="submit" className="button first">
                {t('review.save')}
              </button>
            </form>
          ) : (
            <ul className="stack tight">
              {choices.map((code, i) => (
                <li key={code}>
                  <button
                    type="button"
                    className="button alternative"
                    aria-pressed={mine === code}
                    onClick={() => void send('code', code)}
                  >
                    <span>{name(code)}</span>
                    {i < 9 ? <kbd>{i + 1}</kbd> : null}
                  </button>
                </li>
              ))}
            </ul>
          )}
          {item.codes.length === 0 ? (
            <p className="muted small">{t('coding.hidden')}</p>
          ) : (
            <>
              <h2>{t('coding.codes')}</h2>
              <ul className="stack tight">
                {item.codes.map(({ who, value }) => (
                  <li key={who} className="row apart">
                    <Stranger text={who} />
                    <strong>
                      <Stranger text={name(value)} />
                    </strong>
                  </li>
                ))}
                {item.machine === null ? null : (
                  <li className="row apart muted">
                    {t('coding.machine')}
                    <span className="inferred">
                      <Stranger text={name(item.machine)} />
                    </span>
                  </li>
                )}
              </ul>
              {item.settled === null ? (
                <div className="row">
                  {[...new Set(item.codes.map(({ value }) => value))].map((value, _, all) =>
                    all.length < 2 ? null : (
                      <button
                        key={value}
                        type="button"
                        className="button"
                        onClick={() => void send('adjudicate', value)}
                      >
                        {t('coding.settle', { value: name(value) })}
                      </button>
                    ),
                  )}
                </div>
              ) : (
                <p className="decided">
                  {t('coding.settled', { who: item.settled.who, value: name(item.settled.value) })}
                </p>
              )}
            </>
          )}
        </section>
      </article>
    </div>
  )
}

/** Whether coders gave different codes and nobody has settled it yet. */
const isDisputed = ({ codes, settled }: AnswerOf<'getAssignment'>['items'][number]): boolean =>
  settled === null && new Set(codes.map(({ value }) => value)).size > 1
