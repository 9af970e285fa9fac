import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useLanguage } from '../language/language.js'
import { changeSettings, useSettings } from '../settings/settings.js'

const NEXT_THEME = { system: 'light', light: 'dark', dark: 'system' } as const
const THEME_SIGN = { system: '◐', light: '☼', dark: '☾' } as const

/** Language, theme and digits, each changed at once and remembered. */
export function Switches() {
  const { language, theme, digits } = useSettings()
  const { t } = useLanguage()
  const navigate = useNavigate()
  const inAddress = useRouterState({ select: ({ location }) => 'lang' in location.search })
  const other = language === 'ar' ? 'en' : 'ar'
  return (
    <>
      <button
        type="button"
        className="quiet"
        lang={other}
        aria-label={t('switch.language.label')}
        onClick={() => {
          changeSettings({ language: other, digits: other === 'ar' ? 'arab' : 'latn' })
          if (inAddress) void navigate({ to: '.', search: (now) => ({ ...now, lang: other }), replace: true })
        }}
      >
        {other === 'ar' ? 'ع' : 'EN'}
      </button>
      <button
        type="button"
        className="quiet"
        aria-label={t('switch.digits.label', { now: digits === 'arab' ? '٠١٢' : '012' })}
        onClick={() => changeSettings({ digits: digits === 'arab' ? 'latn' : 'arab' })}
      >
        <bdi>{digits === 'arab' ? '٠١٢' : '012'}</bdi>
      </button>
      <button
        type="button"
        className="quiet"
        aria-label={t('switch.theme.label', { now: t(`switch.theme.${theme}`) })}
        onClick={() => changeSettings({ theme: NEXT_THEME[theme] })}
      >
        {THEME_SIGN[theme]}
      </button>
    </>
  )
}
