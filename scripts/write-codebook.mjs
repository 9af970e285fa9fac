import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)
const target = new URL('packages/server/src/codebook/codebook-data.ts', root)

/** The sections of a codebook: the field each is of, its title, and its rows cell by cell. */
function sectionsOf(language) {
  const book = readFileSync(new URL(`docs/codebook/codebook.${language}.md`, root), 'utf8')
  return book.split(/^## /mu).flatMap((section) => {
    const { title, field } = /^(?<title>.*) \(`(?<field>[^`]+)`\)\n/u.exec(section)?.groups ?? {}
    if (field === undefined) return []
    const rows = [...section.matchAll(/^\| (?<row>`[^`]+` \|.*) \|$/gmu)].map(({ groups }) => groups.row.split(' | '))
    return [
      {
        field,
        title,
        rows: rows.map(([code, ...cells]) => [code.replaceAll('`', ''), ...cells.map((cell) => cell.trim())]),
      },
    ]
  })
}

const arabic = new Map(sectionsOf('ar').map((section) => [section.field, section]))

/** English rows are code, meaning, example, borderline; Arabic ones have the code's name behind it. */
const sections = sectionsOf('en').map(({ field, title, rows }) => {
  const other = arabic.get(field)
  const names = new Map(other.rows.map(([code, ...cells]) => [code, cells]))
  return {
    field,
    title: { en: title, ar: other.title },
    codes: rows.map(([code, meaning, example = null, borderline = null]) => {
      const [name, arMeaning, , arBorderline = null] = names.get(code)
      return {
        code,
        name: { en: code, ar: name },
        meaning: { en: meaning, ar: arMeaning },
        example: example === '' ? null : example,
        borderline: borderline && arBorderline ? { en: borderline, ar: arBorderline } : null,
      }
    }),
  }
})

const text = `/** One code of the codebook, in both languages. */
export interface CodebookCode {
  readonly code: string
  readonly name: { readonly en: string; readonly ar: string }
  readonly meaning: { readonly en: string; readonly ar: string }
  readonly example: string | null
  readonly borderline: { readonly en: string; readonly ar: string } | null
}

/** The codebook as data. Written by \`scripts/write-codebook.mjs\` from \`docs/codebook\`; a test keeps them together. */
export const CODEBOOK: readonly {
  readonly field: string
  readonly title: { readonly en: string; readonly ar: string }
  readonly codes: readonly CodebookCode[]
}[] = ${JSON.stringify(sections, null, 2)}
`

if (process.argv.includes('--print')) process.stdout.write(JSON.stringify(sections))
else writeFileSync(fileURLToPath(target), text)
