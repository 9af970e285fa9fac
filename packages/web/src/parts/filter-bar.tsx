import { MEETING_KINDS, STATUSES, TOPICS } from '@isnad/record'
import { useId } from 'react'
import type { Key } from '../language/en.js'
import { type CodeFamily, useLanguage } from '../language/language.js'
import { useSearchWords } from './use-search-words.js'

/** What lists can be narrowed by. */
export type FilterName = 'from' | 'to' | 'party' | 'topic' | 'kind' | 'status' | 'speaker' | 'outlet' | 'agency'

const CODES: Partial<Record<FilterName, { readonly family: CodeFamily; readonly codes: readonly string[] }>> = {
  topic: { family: 'topic', codes: TOPICS },
  kind: { family: 'kind', codes: MEETING_KINDS },
  status: { family: 'status', codes: STATUSES },
}

/** The filters of a page, kept in its address. */
export function FilterBar({
  names,
  parties = [],
}: {
  readonly names: readonly FilterName[]
  readonly parties?: readonly string[]
}) {
  const { t, word, party } = useLanguage()
  const [search, change] = useSearchWords()
  const id = useId()
  const set = names.some((name) => search[name] !== undefined)
  return (
    <fieldset className="fields no-print">
      <legend className="unseen">{t('filter.title')}</legend>
      {names.map((name) => {
        const key: Key = `filter.${name}`
        const value = search[name] ?? ''
        const onChange = (event: { readonly target: { readonly value: string } }) =>
          change({ [name]: event.target.value === '' ? undefined : event.target.value })
        const codes = CODES[name]
        const options =
          codes?.codes.map((code) => [code, word(codes.family, code)] as const) ??
          (name === 'party' && parties.length > 0
            ? [...new Set([...parties, ...(value === '' ? [] : [value])])].map((code) => [code, party(code)] as const)
            : null)
        return (
          <div key={name}>
            <label htmlFor={`${id}${name}`}>{t(key)}</label>
            {options === null ? (
              <input
                id={`${id}${name}`}
                type={name === 'from' || name === 'to' ? 'date' : 'text'}
                dir={name === 'from' || name === 'to' ? undefined : 'auto'}
                value={value}
                onChange={onChange}
              />
            ) : (
              <select id={`${id}${name}`} value={value} onChange={onChange}>
                <option value="">{t('filter.any')}</option>
                {options.map(([code, label]) => (
                  <option key={code} value={code}>
                    {label}
                  </option>
                ))}
              </select>
            )}
          </div>
        )
      })}
      {set ? (
        <button
          type="button"
          className="quiet"
          onClick={() => change(Object.fromEntries(names.map((name) => [name, undefined])))}
        >
          {t('action.clear')}
        </button>
      ) : null}
    </fieldset>
  )
}
