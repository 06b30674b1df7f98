import './styles.css'

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { createQueryClient } from '#api/query-client.ts'
import { App } from '#app/app.tsx'
import { readAhead } from '#app/read-ahead.ts'
import { showTheme } from '#ui/theme.ts'

showTheme()

const client = createQueryClient()
readAhead(client, globalThis.location.pathname)
const root = document.getElementById('root')

if (root) {
  createRoot(root).render(
    <StrictMode>
      <App client={client} />
    </StrictMode>,
  )
}
