const workerFile = 'demo-worker.js'
/** A page that is not taken on after so long is loaded once more, which is. */
const patienceMs = 10_000

/** Starts the server of the demo and waits until this page is in its hands; throws where the browser has no service workers. */
export async function startDemoServer(): Promise<void> {
  const { serviceWorker } = navigator
  if (!serviceWorker) throw new Error('This browser, or this address, has no service workers')
  const asked = new URLSearchParams(location.search).get('scenario')
  const known = await serviceWorker.getRegistration(import.meta.env.BASE_URL)
  const former = known?.active?.scriptURL
  const address = new URL(import.meta.env.BASE_URL + workerFile, location.href)
  const scenario = asked ?? (former && new URL(former).searchParams.get('scenario'))
  if (scenario) address.searchParams.set('scenario', scenario)

  const registration = await serviceWorker.register(trusted(address.href), {
    scope: import.meta.env.BASE_URL,
    updateViaCache: 'none',
  })
  await isTakenOn(registration, address.href)
}

async function isTakenOn(registration: ServiceWorkerRegistration, address: string): Promise<void> {
  const { serviceWorker } = navigator
  const isOurs = () => serviceWorker.controller?.scriptURL === address
  if (isOurs()) return
  const late = setTimeout(() => location.reload(), patienceMs)
  await new Promise<void>((resolve) => {
    serviceWorker.addEventListener('controllerchange', () => isOurs() && resolve())
    void serviceWorker.ready.then(() => registration.active?.postMessage('claim'))
  })
  clearTimeout(late)
}

interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ) => { createScriptURL: (address: string) => string }
}

/** Vouches for the demo's own worker, whatever its scenario, as the policy of the page wants it (`host/demo-build.ts`). */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  if (!trustedTypes) return address
  const policy = trustedTypes.createPolicy('evo-voice-demo', {
    createScriptURL: (asked) => import.meta.env.BASE_URL + workerFile + new URL(asked).search,
  })
  return policy.createScriptURL(address)
}
