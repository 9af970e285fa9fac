import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, test, vi } from 'vitest'

vi.stubEnv('RECHECK_BACKEND', 'pure')
const { checkSync } = await import('recheck')

const PACKAGES = new URL('../../', import.meta.url)

/** Every regular expression written in the sources of all packages, with a file that it stands in. */
function written(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const file of readdirSync(PACKAGES, { recursive: true, encoding: 'utf8' })) {
    if (!/^\w+\/src\/.*(?<!\.test)\.tsx?$/u.test(file.replaceAll('\\', '/'))) continue
    const source = ts.createSourceFile(file, readFileSync(new URL(file, PACKAGES), 'utf8'), ts.ScriptTarget.Latest)
    const visit = (node: ts.Node) => {
      if (ts.isRegularExpressionLiteral(node)) found.set(node.text, file)
      else if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'RegExp')
        throw new Error(`${file} builds a regular expression, which this test cannot read`)
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return found
}

/** A few take the checker seconds; on a busy machine many. */
const CHECKED = { timeout: 90_000 }

describe('no regular expression looks back over what it has read more than once', () => {
  test.each([...written()].map(([expression, file]) => [file, expression] as const))(
    '%s: %s',
    CHECKED,
    (_, expression) => {
      const end = expression.lastIndexOf('/')
      const checked = checkSync(expression.slice(1, end), expression.slice(end + 1), { timeout: 60_000 })
      expect(checked.status).toBe('safe')
    },
  )

  test('a known bad one is told', () => {
    expect(checkSync('^([ء-ي]+\\s?)*$', 'u').status).toBe('vulnerable')
  })
})
