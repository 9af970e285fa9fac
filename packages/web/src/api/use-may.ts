import { useAsk } from './ask.js'

const ROLES = ['reader', 'coder', 'admin'] as const

/** Whether whoever sits here may do what a role may; on a machine alone everybody may all. Until it is known: yes, the server decides. */
export function useMay(role: (typeof ROLES)[number]): boolean {
  const { data } = useAsk('getSession')
  if (data === undefined || !data.accounts) return true
  return data.user !== null && ROLES.indexOf(data.user.role) >= ROLES.indexOf(role)
}
