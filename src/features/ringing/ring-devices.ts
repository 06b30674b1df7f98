import { browserAudio } from './audio-output.ts'
import { browserNotices, type NoticeCentre } from './desktop-notices.ts'
import { Ringer } from './ringer.ts'

/** Through what this console rings. */
export interface RingDevices {
  readonly ringer: Ringer
  readonly notices: NoticeCentre
}

/** The browser's own, once for the page. */
export const browserDevices: RingDevices = { ringer: new Ringer(browserAudio), notices: browserNotices() }
