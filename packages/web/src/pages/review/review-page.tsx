import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAsk, useList } from '../../api/ask.js'
import { Problem } from '../../api/problem.js'
import type { AnswerOf } from '../../api/routes.js'
import { tell } from '../../api/tell.js'
import { wantKeys } from '../../frame/keys-wanted.js'
import { useLanguage } from '../../language/language.js'
import { Empty, Loading, Trouble } from '../../parts/states.js'
import { useSearchWords } from '../../parts/use-search-words.js'
import { useTitle } from '../../parts/use-title.js'
import '../../styles/entries.css'
import '../../styles/review.css'
import { useKeys } from '../../parts/use-keys.js'
import { Agreement } from './agreement.js'
import { Decisions } from './decisions.js'
import { ReviewItem } from './review-item.js'

/** What a person decides of the entry in sight. */
export type Verdict =
  | { readonly kind: 'accept' | 'reject' }
  | { readonly kind: 'correct'; readonly field: string; readonly value: string }
  | { readonly kind: 'merge'; readonly with: string }
  | { readonly kind: 'split'; readonly tellings: readonly string[] }

type Decision = AnswerOf<'decide'>['decision']

/** One entry after the other, the most contested first; everything by keyboard, every decision kept and to be undone. */
export default function ReviewPage() {
  const { t, word, number } = useLanguage()
  useTitle(t('review.title'))
  const queries = useQueryClient()
  const [search, change] = useSearchWords()
  const [done, setDone] = useState<ReadonlyMap<string, Decision>>(new Map())
  const [last, setLast] = useState<Decision | null>(null)
  const [said, setSaid] = useState('')
  const [why, setWhy] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const queue = useList('queue', { query: { limit: 50 } })
  const items = queue.data?.pages.flatMap(({ items }) => items) ?? []
  const asked =
    search.id !== undefined && (search.entry === 'event' || search.entry === 'utterance' || search.entry === 'lifeline')
  const here = asked ? { entry: search.entry ?? '', id: search.id ?? '' } : (items[0]?.head ?? null)
  const at = here === null ? -1 : items.findIndex(({ head }) => head.id === here.id)
  const go = (to: number) => {
    const head = items[to]?.head
    if (head !== undefined) change({ entry: head.entry, id: head.id })
    if (to > items.length - 8 && queue.hasNextPage && !queue.isFetchingNextPage) void queue.fetchNextPage()
  }
  const item = useAsk('reviewItem', { params: { entry: here?.entry ?? '', id: here?.id ?? '' } }, here !== null)

  const fail = (error: unknown) => setTrouble(error instanceof Problem ? error.message : t('state.offline'))
  const decide = async (verdict: Verdict) => {
    if (here === null) return
    setTrouble(null)
    try {
      const { decision } = await tell('decide', {
        body: { ...verdict, about: { entry: here.entry, id: here.id }, why },
      })
      setDone(new Map(done).set(here.id, decision))
      setLast(decision)
      setWhy('')
      setSaid(t('review.saved', { what: word('decision', decision.kind) }))
      // the queue stays as it is under the reader's hands; everything else may have changed
      await queries.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'queue' && queryKey[0] !== 'reviewItem',
      })
      if (at >= 0 && at + 1 < items.length) go(at + 1)
      else void item.refetch()
    } catch (error) {
      fail(error)
    }
  }
  const undo = async () => {
    if (last === null) return
    setTrouble(null)
    try {
      await tell('undo', { params: { id: last.id }, body: { why } })
      const entry = [...done].find(([, { id }]) => id === last.id)?.[0]
      const left = new Map(done)
      if (entry !== undefined) left.delete(entry)
      setDone(left)
      setLast([...left.values()].at(-1) ?? null)
      setSaid(t('review.undone'))
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'queue' })
      const back = items.findIndex(({ head }) => head.id === entry)
      if (back >= 0) go(back)
    } catch (error) {
      fail(error)
    }
  }
  useKeys({
    j: () => go(at + 1),
    k: () => go(Math.max(at - 1, 0)),
    a: () => void decide({ kind: 'accept' }),
    x: () => void decide({ kind: 'reject' }),
    u: () => void undo(),
  })

  if (queue.error !== null) return <Trouble whole error={queue.error} retry={() => void queue.refetch()} />
  if (queue.data === undefined) return <Loading />
  const { total = 0, decided = 0 } = queue.data.pages[0] ?? {}
  return (
    <div className="page">
      <header className="row apart">
        <div className="row">
          <h1>{t('review.title')}</h1>
          <label className="row small muted">
            <progress value={decided + done.size} max={Math.max(total + decided, 1)} />
            {t('review.progress', { done: number(decided + done.size), all: number(total + decided) })}
          </label>
        </div>
        <div className="row">
          <button type="button" className="button" disabled={at <= 0} onClick={() => go(at - 1)}>
            {t('review.previous')} <kbd>k</kbd>
          </button>
          <button type="button" className="button" disabled={at + 1 >= items.length} onClick={() => go(at + 1)}>
            {t('review.next')} <kbd>j</kbd>
          </button>
          <button type="button" className="button" disabled={last === null} onClick={() => void undo()}>
            {t('review.undo')} <kbd>u</kbd>
          </button>
          <button type="button" className="button" onClick={wantKeys}>
            {t('review.keys')} <kbd>?</kbd>
          </button>
        </div>
      </header>
      <p role="status" className="said-so">
        {said}
      </p>
      {trouble === null ? null : (
        <p className="bad" role="alert">
          {trouble}
        </p>
      )}
      {here === null ? (
        <Empty what={t('review.empty')} todo={t('review.empty.do')} />
      ) : item.error !== null ? (
        <Trouble error={item.error} retry={() => void item.refetch()} />
      ) : item.data === undefined ? (
        <Loading />
      ) : (
        <ReviewItem
          key={here.id}
          item={item.data}
          reasons={items[at]?.reasons ?? []}
          decision={done.get(here.id) ?? null}
          why={why}
          onWhy={setWhy}
          onDecide={(verdict) => void decide(verdict)}
        />
      )}
      <footer className="review-foot">
        <Agreement />
      </footer>
      <Decisions />
    </div>
  )
}
