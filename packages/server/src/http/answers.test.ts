import { expect, test } from 'vitest'
import { Answers } from './answers.js'

test('who asks while an answer is made waits for the same; afterwards it is there', async () => {
  const answers = new Answers()
  let made = 0
  const make = async () => {
    made++
    await new Promise((resolve) => setImmediate(resolve))
    return Buffer.from(`made ${made}`)
  }
  const all = await Promise.all([answers.of('a', make), answers.of('a', make), answers.of('b', make)])
  expect(all.map(String)).toEqual(['made 2', 'made 2', 'made 2'])
  expect(String(await answers.of('a', make))).toBe('made 2')
  expect(made).toBe(2)
})

test('what could not be made is made anew for the next', async () => {
  const answers = new Answers()
  await expect(answers.of('a', () => Promise.reject(new Error('none yet')))).rejects.toThrow('none yet')
  expect(String(await answers.of('a', async () => Buffer.from('there')))).toBe('there')
})
