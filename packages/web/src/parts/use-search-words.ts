import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

/** What follows the `?` of the address, and the way to change it: the address is the state of the page. */
export function useSearchWords(): [
  Readonly<Record<string, string | undefined>>,
  (change: Readonly<Record<string, string | undefined>>) => void,
] {
  const search: Readonly<Record<string, string | undefined>> = useSearch({ strict: false })
  const navigate = useNavigate()
  const change = useCallback(
    (words: Readonly<Record<string, string | undefined>>) =>
      void navigate({ to: '.', search: (now) => ({ ...now, ...words }), replace: true, resetScroll: false }),
    [navigate],
  )
  return [search, change]
}
