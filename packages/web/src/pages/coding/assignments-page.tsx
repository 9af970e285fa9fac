import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '../../api/ask.js'
import { Problem } from '../../api/problem.js'
import { tell } from '../../api/tell.js'
import { useLanguage } from '../../language/language.js'
import { Empty, Loading, Trouble } from '../../parts/states.js'
import { Stranger } from '../../parts/stranger.js'
import { useTitle } from '../../parts/use-title.js'
import { WordsField } from '../../parts/words-input.js'
import { FAMILIES } from './variables.js'

/** Which facts several people code, how far they are, and how far they agree. */
export default function AssignmentsPage() {
  const { t, word, code } = useLanguage()
  useTitle(t('coding.title'))
  const { data, error, refetch } = useAsk('listAssignments')
  if (error !== null) return <Trouble whole error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading />
  return (
    <div className="page narrow">
      <header>
        <h1>{t('coding.title')}</h1>
        <p className="muted">{t('coding.note')}</p>
      </header>
      {data.items.length === 0 ? <Empty what={t('coding.none')} todo={t('coding.none.do')} /> : null}
      <ul className="list">
        {data.items.map((one) => (
          <li key={one.id} className="stack tight">
            <div className="row apart">
              <Link to="/coding/$id" params={{ id: one.id }}>
                <Stranger text={one.title} />
              </Link>
              <span className="muted small">{word('variable', one.variable)}</span>
            </div>
            <div className="row small">
              {one.coders.map((coder) => (
                <span key={coder} className="chip">
                  <Stranger text={coder} /> {t('coding.progress', { done: one.done[coder] ?? 0, all: one.items })}
                </span>
              ))}
              <span>{t('coding.agreed', { n: one.agreed })}</span>
              <span className={one.disputed === 0 ? 'muted' : 'warn'}>{t('coding.disputed', { n: one.disputed })}</span>
              {one.alpha === null ? null : (
                <strong>
                  {t('review.agreement')} {one.alpha.toLocaleString(code, { maximumFractionDigits: 2 })}
                </strong>
              )}
            </div>
          </li>
        ))}
      </ul>
      <AssignForm />
    </div>
  )
}

function AssignForm() {
  const { t, word } = useLanguage()
  const queries = useQueryClient()
  const [trouble, setTrouble] = useState<string | null>(null)
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault()
        const form = event.currentTarget
        const given = new FormData(form)
        const coders = String(given.get('coders') ?? '')
          .split(/[,،]/u)
          .map((name) => name.trim())
          .filter((name) => name !== '')
        const body = {
          title: given.get('title'),
          variable: given.get('variable'),
          coders,
          size: Number(given.get('size')),
        }
        setTrouble(null)
        tell('assign', { body }).then(
          async () => {
            form.reset()
            await queries.invalidateQueries({ queryKey: ['listAssignments'] })
          },
          (error: unknown) => setTrouble(error instanceof Problem ? error.message : t('state.offline')),
        )
      }}
    >
      <h2>{t('coding.new')}</h2>
      {trouble === null ? null : (
        <p className="bad" role="alert">
          {trouble}
        </p>
      )}
      <div className="fields">
        <WordsField label={t('coding.name')} name="title" required />
        <label>
          {t('coding.variable')}
          <select name="variable">
            {Object.keys(FAMILIES).map((variable) => (
              <option key={variable} value={variable}>
                {word('variable', variable)}
              </option>
            ))}
          </select>
        </label>
        <WordsField label={t('coding.coders')} name="coders" required />
        <label>
          {t('coding.size')}
          <input name="size" type="number" min={1} max={500} defaultValue={20} />
        </label>
        <button type="submit" className="button first">
          {t('coding.assign')}
        </button>
      </div>
    </form>
  )
}
