import { useEffect, useId, useRef, useState } from 'react'
import { useLanguage } from '../language/language.js'
import { dayTyped } from './day-typed.js'

interface Field {
  readonly label: string
  readonly value: string
  readonly onDay: (day: string) => void
  readonly name?: string
  readonly describedBy?: string
}

/** A day as ISO writes it, in every browser alike: typed in any digits, or chosen from the browser's calendar. */
export function DayField({ label, value, onDay, name, describedBy }: Field) {
  const { t } = useLanguage()
  const id = useId()
  const calendar = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const wrong = typed.trim() !== '' && dayTyped(typed) === null
  const settle = (words: string) => {
    const day = words.trim() === '' ? '' : dayTyped(words)
    if (day === null) return
    setTyped(day)
    if (day !== value) onDay(day)
  }
  return (
    <div className="day-field">
      <label htmlFor={id}>{label}</label>
      <span>
        <input
          id={id}
          name={name}
          type="text"
          dir="ltr"
          inputMode="numeric"
          autoComplete="off"
          placeholder="2016-12-10"
          value={typed}
          aria-invalid={wrong || undefined}
          aria-describedby={describedBy}
          title={wrong ? t('day.wrong') : t('day.hint')}
          onChange={(event) => {
            setTyped(event.target.value)
            if (/^\d{4}-\d{2}-\d{2}$/u.test(event.target.value) || event.target.value === '') settle(event.target.value)
          }}
          onBlur={(event) => settle(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle(event.currentTarget.value)
          }}
        />
        <input
          ref={calendar}
          type="date"
          className="calendar"
          tabIndex={-1}
          aria-hidden="true"
          value={/^\d{4}-\d{2}-\d{2}$/u.test(value) ? value : ''}
          onChange={(event) => settle(event.target.value)}
        />
        <button
          type="button"
          aria-label={`${label}: ${t('day.choose')}`}
          onClick={() => calendar.current?.showPicker()}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 1.5v3M10.5 1.5v3" />
          </svg>
        </button>
      </span>
    </div>
  )
}
