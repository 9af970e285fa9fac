// Before the first paint: language, direction and theme as they were left, so that nothing flips over.
;(() => {
  let kept = {}
  try {
    kept = JSON.parse(localStorage.getItem('isnad.settings') || '{}')
  } catch {
    // storage refused or broken: the defaults hold
  }
  const asked = new URLSearchParams(location.search).get('lang')
  const language = asked === 'ar' || asked === 'en' ? asked : kept.language === 'en' ? 'en' : 'ar'
  const root = document.documentElement
  root.lang = language
  root.dir = language === 'ar' ? 'rtl' : 'ltr'
  if (kept.theme === 'light' || kept.theme === 'dark') root.dataset.theme = kept.theme
})()
