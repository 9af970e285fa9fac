import type { AnswerOf } from '../../api/routes.js'
import { useLanguage } from '../../language/language.js'
import { Emphasised } from '../../parts/emphasised.js'

type CodeInBook = AnswerOf<'codebook'>['sections'][number]['codes'][number]

/** A code: what it means, an example with the words that decide, what lies on its border, what others call it. */
export function CodeEntry({ code }: { readonly code: CodeInBook }) {
  const { code: language } = useLanguage()
  const counterparts = Object.entries(code.counterparts ?? {}).filter(([, name]) => name !== null)
  return (
    <div className="stack tight">
      <p className="row">
        {code.name[language] === code.code ? null : <strong>{code.name[language]}</strong>}
        <code dir="ltr">{code.code}</code>
      </p>
      <p>
        <Emphasised text={code.meaning[language]} />
      </p>
      {code.example === null ? null : (
        <p className="words example" dir="auto" lang="ar">
          <Emphasised text={code.example} />
        </p>
      )}
      {code.borderline === null ? null : (
        <p className="muted">
          <Emphasised text={code.borderline[language]} />
        </p>
      )}
      {counterparts.length === 0 ? null : (
        <p className="chips" dir="ltr">
          {counterparts.map(([scheme, name]) => (
            <span key={scheme} className="chip">
              {scheme}: {name}
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
