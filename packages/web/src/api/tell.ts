import { ask } from './ask.js'
import { problemOf } from './problem.js'
import { type AnswerOf, type Asked, type AskedRoute, addressOf } from './routes.js'
import { signInWanted } from './session-end.js'

/** The header that carries the session's token; the same as in the contract. */
const CSRF_HEADER = 'x-isnad-csrf'

let token: Promise<string> | null = null

const csrf = (): Promise<string> => {
  token ??= ask('getSession').then(({ csrf }) => csrf)
  token.catch(() => {
    token = null
  })
  return token
}

/** What the server calls the trouble; the answer can still be read. */
const codeOf = async (answer: Response): Promise<string> => (await problemOf(answer.clone())).code

/** Forgets the session's token, as when someone else signed in. */
export function forgetToken(): void {
  token = null
}

/** Sends something and gives what is answered. Throws: `Problem`, where the server refuses. */
export async function tell<N extends AskedRoute>(
  route: N,
  { body, ...asked }: Asked & { readonly body?: unknown } = {},
): Promise<AnswerOf<N>> {
  const send = async () =>
    fetch(addressOf(route, asked), {
      method: 'POST',
      headers: {
        accept: 'application/json',
        [CSRF_HEADER]: await csrf(),
        ...(body instanceof FormData ? {} : { 'content-type': 'application/json' }),
      },
      body: body instanceof FormData ? body : JSON.stringify(body ?? {}),
    })
  let answer = await send()
  if (answer.status === 403 && (await codeOf(answer)) === 'NOT_FROM_THE_APP') {
    // the session may have begun anew since the token was given
    forgetToken()
    answer = await send()
  }
  if (answer.status === 401 && route !== 'signIn') signInWanted('ended')
  if (!answer.ok) throw await problemOf(answer)
  return (await answer.json()) as AnswerOf<N>
}
