import { remembered } from './remembered.ts'
import { tellShownIn } from './shown-in.ts'

/** `own` is the zone of the person's own machine; else `UTC` or a place of the time zone database (`Europe/Berlin`). */
export type ZoneChoice = 'own' | (string & {})

const choice = remembered('evo-voice.time-zone')
let chosen: ZoneChoice | undefined

/** What the person chose on this machine; their own zone where they chose none, or one that this browser does not know. */
export const chosenZone = (): ZoneChoice => (chosen ??= knownZone(choice.read() ?? 'own'))

/** Shows every time in this zone from now on, and keeps that for the next visit. An unknown one is the person's own. */
export function chooseZone(zone: ZoneChoice): void {
  chosen = knownZone(zone)
  choice.write(chosen)
  tellShownIn()
}

/** The zone of every time on screen, by its name: `Europe/Berlin`, `UTC`. */
export const timeZone = (): string => (chosenZone() === 'own' ? ownZone() : chosenZone())

/** The same for a format that is made; it takes the person's own zone by itself, and asking for its name costs as much as a format. */
export const zoneOption = (): { timeZone?: string } =>
  chosenZone() === 'own' ? {} : { timeZone: chosenZone() }

/** The zone of the person's own machine, by its name. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

function knownZone(zone: string): ZoneChoice {
  if (zone === 'own') return zone
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return zone
  } catch {
    return 'own'
  }
}
