import { MEETING_KINDS, STATUSES, TOPICS } from '@isnad/record'
import { type ReactNode, useId } from 'react'
import type { Key } from '../language/en.js'
import { type CodeFamily, useLanguage } from '../language/language.js'
import { DayField } from './day-field.js'
import { useMedia } from './use-media.js'
import { useSearchWords } from './use-search-words.js'
import { WordsInput } from './words-input.js'

/** What lists can be narrowed by. */
type FilterName = 'from' | 'to' | 'party' | 'topic' | 'kind' | 'status' | 'speaker' | 'outlet' | 'agency'

const CODES: Partial<Record<FilterName, { readonly family: CodeFamily; readonly codes: readonly string[] }>> = {
  topic: { family: 'topic', codes: TOPICS },
  kind: { family: 'kind', codes: MEETING_KINDS },
  status: { family: 'status', codes: STATUSES },
}

interface Bar {
  readonly names: readonly FilterName[]
  readonly parties?: readonly string[]
}

/** The filters of a page, kept in its address; on a narrow screen they wait behind their name. */
export function FilterBar({ names, parties = [] }: Bar) {
  const { t } = useLanguage()
  const [search, change] = useSearchWords()
  const set = names.filter((name) => search[name] !== undefined).length
  return (
    <Folded label={t('filter.title')} set={set}>
      <fieldset className="fields filters">
        <legend className="unseen">{t('filter.title')}</legend>
        {names.map((name) => (
          <Filter
            key={name}
            name={name}
            parties={parties}
            value={search[name] ?? ''}
            onValue={(value) => change({ [name]: value === '' ? undefined : value })}
          />
        ))}
        {set === 0 ? null : (
          <button
            type="button"
            className="quiet"
            onClick={() => change(Object.fromEntries(names.map((name) => [name, undefined])))}
          >
            {t('action.clear')}
          </button>
        )}
      </fieldset>
    </Folded>
  )
}

/** Something that is open where there is room, and waits behind its name where there is none. */
export function Folded({
  label,
  set,
  children,
}: {
  readonly label: string
  readonly set: number
  readonly children: ReactNode
}) {
  const { number } = useLanguage()
  const wide = useMedia('(min-width: 701px)')
  if (wide) return <div className="no-print">{children}</div>
  return (
    <details className="folded no-print">
      <summary>
        {label} {set === 0 ? null : <strong className="count">{number(set)}</strong>}
      </summary>
      {children}
    </details>
  )
}

interface One {
  readonly name: FilterName
  readonly parties: readonly string[]
  readonly value: string
  readonly onValue: (value: string) => void
}

function Filter({ name, parties, value, onValue }: One) {
  const { t, word, party } = useLanguage()
  const id = useId()
  const key: Key = `filter.${name}`
  if (name === 'from' || name === 'to') return <DayField label={t(key)} value={value} onDay={onValue} />
  const codes = CODES[name]
  const options =
    codes?.codes.map((code) => [code, word(codes.family, code)] as const) ??
    (name === 'party' && parties.length > 0
      ? [...new Set([...parties, ...(value === '' ? [] : [value])])].map((code) => [code, party(code)] as const)
      : null)
  const onChange = (event: { readonly target: { readonly value: string } }) => onValue(event.target.value)
  return (
    <div className={value === '' ? undefined : 'set'}>
      <label htmlFor={id}>{t(key)}</label>
      {options === null ? (
        <WordsInput id={id} type="text" value={value} onChange={onChange} />
      ) : (
        <select id={id} value={value} onChange={onChange}>
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
}
