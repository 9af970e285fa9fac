import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useAsk } from '../api/ask.js'
import { Evidence } from '../evidence/evidence.js'
import { useLanguage } from '../language/language.js'
import { SignInHere } from '../parts/states.js'
import { WordsInput } from '../parts/words-input.js'
import { Keys } from './keys.js'
import { Nav } from './nav.js'
import { Switches } from './switches.js'
import { Who } from './who.js'

/** What stands around every page: its name, search, switches and the way to the others. */
export function Frame() {
  const { t } = useLanguage()
  const gated = useGate()
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <header className="head">
        <Link to="/" className="name">
          {t('app.name')}
        </Link>
        <SearchBox />
        <div className="switches">
          <Switches />
          <Who />
        </div>
      </header>
      <Nav />
      <main className="main" id="main" tabIndex={-1}>
        {gated ? <SignInHere whole /> : <Outlet />}
      </main>
      <Evidence />
      <Keys />
    </div>
  )
}

/** Whether nobody is signed in where one must be; not where a session ended under someone's hands: what he typed stays. */
function useGate(): boolean {
  const { data } = useAsk('getSession')
  const was = useRef(false)
  useEffect(() => {
    if (data?.user != null) was.current = true
  }, [data])
  return data?.accounts === true && data.user === null && !was.current
}

/** The search that stands above every page; ⌘K, Ctrl K or / come to it. */
function SearchBox() {
  const { t } = useLanguage()
  const navigate = useNavigate()
  const asked = useRouterState({
    select: ({ location }) =>
      location.pathname === '/search' ? String((location.search as Readonly<Record<string, string>>).q ?? '') : '',
  })
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog') !== null
      if (((event.metaKey || event.ctrlKey) && event.key === 'k') || (event.key === '/' && !typing)) {
        event.preventDefault()
        input.current?.focus()
        input.current?.select()
      }
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <search className="search">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const q = input.current?.value.trim() ?? ''
          void navigate({ to: '/search', search: q === '' ? {} : { q } })
        }}
      >
        <WordsInput
          key={asked}
          ref={input}
          type="search"
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          defaultValue={asked}
        />
        <span className="shortcut" aria-hidden="true">
          <bdi dir="ltr">⌘K</bdi>
        </span>
      </form>
    </search>
  )
}
