import '../styles.css'
import './demo.css'

import { startDemoServer } from './start-worker.ts'

const begin = async () => {
  const { showBanner, showNoDemo } = await import('./banner.ts')
  try {
    await startDemoServer()
  } catch (error) {
    showNoDemo(error)
    return
  }
  await import('../main.tsx')
  showBanner()
}

void begin()
