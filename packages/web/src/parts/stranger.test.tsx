import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { piecesOf, Stranger } from './stranger.js'

it('shows what turns or hides text instead of obeying it', () => {
  expect(piecesOf('a\u202Eb\u2066')).toEqual([
    { text: 'a', control: false },
    { text: 'RLO', control: true },
    { text: 'b', control: false },
    { text: 'LRI', control: true },
  ])
  expect(piecesOf('')).toEqual([])
})

it('sets text apart and never takes it for markup', () => {
  const html = renderToStaticMarkup(<Stranger text={'<img src=x onerror=alert(1)>\u202E'} />)
  expect(html).toContain('<bdi>&lt;img src=x onerror=alert(1)&gt;<span class="control"')
  expect(html).not.toContain('\u202E')
})
