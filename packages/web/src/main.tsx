import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Problem } from './api/problem.js'
import { router } from './routes.js'
import { changeSettings } from './settings/settings.js'
import '@fontsource/ibm-plex-sans-arabic/400.css'
import '@fontsource/ibm-plex-sans-arabic/500.css'
import '@fontsource/ibm-plex-sans-arabic/600.css'
import '@fontsource/noto-naskh-arabic/400.css'
import './styles/index.css'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // what the server refuses it will refuse again; only silence is worth another try
      retry: (count, error) => !(error instanceof Problem) && count < 1,
    },
  },
})

// the address may ask for a language: from here on it is the one remembered
changeSettings({})

const place = document.getElementById('app')
if (place === null) throw new Error('the page has no place for the app')
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
