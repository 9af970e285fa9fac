import { useEffect, useId, useRef, useState } from 'react'
import type { AnswerOf } from '../../api/routes.js'
import { type CodeFamily, useLanguage } from '../../language/language.js'
import { EntryName } from '../../parts/entry-item.js'
import { Stranger } from '../../parts/stranger.js'
import type { Verdict } from './review-page.js'

interface Form {
  readonly item: AnswerOf<'reviewItem'>
  readonly onKeep: (verdict: Verdict) => void
  readonly onClose: () => void
}

/** Which fields have codes, and of which family; the kind of a life-line is a topic. */
const familyOf = (field: string, entry: string): CodeFamily | null => {
  if (field === 'kind') return entry === 'lifeline' ? 'topic' : 'kind'
  return field === 'level' || field === 'status' ? field : null
}

/** The right value of one field, by a person. */
export function CorrectForm({ item, onKeep, onClose }: Form) {
  const { t, word } = useLanguage()
  const [name, setName] = useState(item.fields[0]?.field ?? '')
  const field = item.fields.find((one) => one.field === name)
  const [value, setValue] = useState(field?.value ?? '')
  const id = useId()
  const family = familyOf(name, item.head.entry)
  return (
    <FormOf
      onClose={onClose}
      ready={value.trim() !== ''}
      onSubmit={() => onKeep({ kind: 'correct', field: name, value: value.trim() })}
    >
      <label>
        {t('review.field')}
        <select
          value={name}
          onChange={(event) => {
            setName(event.target.value)
            setValue(item.fields.find((one) => one.field === event.target.value)?.value ?? '')
          }}
        >
          {item.fields.map(({ field }) => (
            <option key={field} value={field}>
              {word('field', field)}
            </option>
          ))}
        </select>
      </label>
      <div>
        <label htmlFor={id}>{t('review.value')}</label>
        {field?.choices == null ? (
          <input
            id={id}
            type={name === 'date' ? 'date' : 'text'}
            dir="auto"
            required
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        ) : (
          <select id={id} value={value} onChange={(event) => setValue(event.target.value)}>
            {field.choices.map((code) => (
              <option key={code} value={code}>
                {family === null ? code : word(family, code)}
              </option>
            ))}
          </select>
        )}
      </div>
    </FormOf>
  )
}

/** Which other entry this one is one with. */
export function MergeForm({ item, onKeep, onClose }: Form) {
  const { t, day } = useLanguage()
  const [other, setOther] = useState(item.like[0]?.id ?? '')
  return (
    <FormOf onClose={onClose} ready={other !== ''} onSubmit={() => onKeep({ kind: 'merge', with: other })}>
      <fieldset className="stack tight">
        <legend className="label">{t('review.with')}</legend>
        {item.like.slice(0, 9).map((head) => (
          <label key={head.id} className="choice">
            <input type="radio" name="with" checked={other === head.id} onChange={() => setOther(head.id)} />
            <span>
              <EntryName head={head} /> <span className="muted small">{day(head.date)}</span>
              {head.text === null ? null : (
                <span className="words">
                  {' '}
                  <Stranger text={head.text} />
                </span>
              )}
            </span>
          </label>
        ))}
      </fieldset>
    </FormOf>
  )
}

/** Which tellings are of something else. */
export function SplitForm({ item, onKeep, onClose }: Form) {
  const { t } = useLanguage()
  const [going, setGoing] = useState<ReadonlySet<string>>(new Set())
  const some = going.size > 0 && going.size < item.tellings.length
  return (
    <FormOf onClose={onClose} ready={some} onSubmit={() => onKeep({ kind: 'split', tellings: [...going] })}>
      <fieldset className="stack tight">
        <legend className="label">{t('review.tellings')}</legend>
        {item.tellings.map(({ telling, text }) => (
          <label key={telling} className="choice">
            <input
              type="checkbox"
              checked={going.has(telling)}
              onChange={(event) => {
                const next = new Set(going)
                if (event.target.checked) next.add(telling)
                else next.delete(telling)
                setGoing(next)
              }}
            />
            <span className="words">
              <Stranger text={text} />
            </span>
          </label>
        ))}
      </fieldset>
    </FormOf>
  )
}

function FormOf({
  children,
  ready,
  onSubmit,
  onClose,
}: {
  readonly children: React.ReactNode
  readonly ready: boolean
  readonly onSubmit: () => void
  readonly onClose: () => void
}) {
  const { t } = useLanguage()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select')?.focus()
  }, [])
  return (
    <form
      ref={form}
      className="card"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onSubmit()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      {children}
      <div className="row">
        <button type="submit" className="button first" disabled={!ready}>
          {t('review.save')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('action.close')}
        </button>
      </div>
    </form>
  )
}
