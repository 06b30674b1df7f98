/** Something that was done to the call centre, as it came over the wire. */
export interface Page {
  readonly at: number
  readonly method: string
  readonly path: string
  readonly accept: string
  readonly type: string
  readonly body: string
}

/** All that it takes to make the same call centre again. */
export interface Diary {
  readonly scenario: string
  begunAt: number
  /** When somebody last asked for anything, to the minute. */
  seenAt: number
  pages: Page[]
}

export interface DiaryStore {
  read(): Promise<Diary | undefined>
  write(diary: Diary): Promise<void>
}

/** The diary in this browser's IndexedDB; where that is closed, it lasts as long as the worker. */
export function browserDiary(name = 'evo-voice-demo'): DiaryStore {
  const opened = open(name)
  const inStore = async <Result>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest) => {
    const database = await opened
    return settled<Result>(act(database.transaction('diary', mode).objectStore('diary')))
  }
  return {
    read: () => inStore<Diary | undefined>('readonly', (store) => store.get('now')).catch(() => undefined),
    write: (diary) => inStore<void>('readwrite', (store) => store.put(diary, 'now')).catch(() => undefined),
  }
}

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1)
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore('diary'))
  const database = settled<IDBDatabase>(request)
  // Who asks later hears of a failure; until then nobody has missed it.
  database.catch(() => undefined)
  return database
}

function settled<Result>(request: IDBRequest): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result as Result))
    request.addEventListener('error', () => reject(request.error as Error))
  })
}
