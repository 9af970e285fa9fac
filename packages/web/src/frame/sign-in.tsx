import { useLanguage } from '../language/language.js'
import { Sheet } from '../parts/sheet.js'
import SignInForm from './sign-in-form.js'

/** Signing in, over the page one is on. */
export default function SignIn({ ended, onClose }: { readonly ended: boolean; readonly onClose: () => void }) {
  const { t } = useLanguage()
  return (
    <Sheet title={t('signin.title')} onClose={onClose}>
      {ended ? <p className="warn">{t('signin.ended')}</p> : null}
      <SignInForm onDone={onClose} />
    </Sheet>
  )
}
