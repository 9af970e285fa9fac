import { useDeferredValue, useEffect, useState } from 'react'
import { useAsk } from '../../api/ask.js'
import type { AnswerOf } from '../../api/routes.js'
import { useLanguage } from '../../language/language.js'
import { Emphasised } from '../../parts/emphasised.js'
import { Empty, Loading, Trouble } from '../../parts/states.js'
import { useSearchWords } from '../../parts/use-search-words.js'
import { useTitle } from '../../parts/use-title.js'
import { WordsField } from '../../parts/words-input.js'
import '../../styles/codebook.css'
import { CodeEntry } from './code-entry.js'

/** Every code with what it means and what lies on its border. */
export default function CodebookPage() {
  const { t, code: language } = useLanguage()
  useTitle(t('codebook.title'))
  const [search, change] = useSearchWords()
  const [rulesOpen, setRulesOpen] = useState(false)
  const words = useDeferredValue(search.q ?? '')
  const { data, error, refetch } = useAsk('codebook')
  useEffect(() => {
    if (data !== undefined && search.code !== undefined) document.getElementById(search.code)?.scrollIntoView()
  }, [data, search.code])
  if (error !== null) return <Trouble whole error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading />
  const sections = data.sections
    .map((section) => ({ ...section, codes: section.codes.filter((code) => fits(code, words)) }))
    .filter(({ codes }) => codes.length > 0)
  const rules = data.rules.filter(({ id, meaning }) => `${id} ${meaning.en} ${meaning.ar}`.includes(words))
  return (
    <div className="page narrow">
      <header>
        <h1>{t('codebook.title')}</h1>
        <WordsField
          label={t('codebook.find')}
          type="search"
          value={search.q ?? ''}
          onChange={(event) => change({ q: event.target.value === '' ? undefined : event.target.value })}
        />
      </header>
      {sections.length + rules.length === 0 ? <Empty what={t('codebook.none')} /> : null}
      {sections.map(({ field, title, codes }) => (
        <section key={field} className="stack tight">
          <h2>
            {title[language]} <code dir="ltr">{field}</code>
          </h2>
          <ul className="codes">
            {codes.map((code) => (
              <li key={code.code} id={`${field}/${code.code}`} className="card">
                <CodeEntry code={code} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {rules.length === 0 ? null : (
        <details open={words !== ''} onToggle={(event) => setRulesOpen(event.currentTarget.open)}>
          <summary>
            {t('report.rule')} ({rules.length})
          </summary>
          {rulesOpen ? (
            <dl className="facts">
              {rules.map(({ id, meaning }) => (
                <div key={id} className="contents">
                  <dt dir="ltr">{id}</dt>
                  <dd>
                    <Emphasised text={meaning[language]} />
                  </dd>
                </div>
              ))}
            </dl>
          ) : null}
        </details>
      )}
    </div>
  )
}

const fits = (code: AnswerOf<'codebook'>['sections'][number]['codes'][number], words: string): boolean =>
  words === '' || JSON.stringify([code.code, code.name, code.meaning]).toLowerCase().includes(words.toLowerCase())
