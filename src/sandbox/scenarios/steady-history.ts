import { ana, harborLane } from '../cast.ts'
import type { World } from '../world/world.ts'
import { newSession, writeLog } from './new-session.ts'
import { steadySessions } from './steady-ids.ts'

const day = 24 * 60 * 60

/** What is over: a call of an hour ago with its recording, and an archived one of twenty days ago (contract §6.2). */
export function addSteadyHistory(world: World): void {
  const over = {
    dialState: 'None',
    callState: 'Disconnected',
    ended: true,
    outcome: 'Completed',
    answeredByName: 'Ana Silva',
    answeredById: ana.endpointId,
  }
  const ended = newSession(world, {
    ...over,
    id: steadySessions.ended,
    secondsAgo: 3_600,
    displayName: 'Łukasz Żółkowski',
    fromName: 'Łukasz Żółkowski',
    fromAddress: '+18145550116',
  })
  writeLog(ended, [
    [0, 'Incoming call from +18145550116'],
    [6, 'Ana Silva answered'],
    [240, 'Ana Silva ended the session'],
  ])
  ended.info.dateCompleted = ended.info.dateLastModified
  const recording = {
    type: 'CallRecording',
    accountId: harborLane.id,
    accountName: harborLane.name,
    contentType: 'audio/wav',
    recordingFrom: steadySessions.ended,
    dateCreated: ended.info.dateCompleted,
  }
  world.files.push(
    {
      ...recording,
      id: '65fa00000000000000000001',
      fileName: 'recording.wav',
      uri: 'sandbox:recording.wav',
      contentLength: 16_044,
      recordingDuration: 2,
    },
    {
      ...recording,
      id: '65fa00000000000000000002',
      fileName: 'transfer.wav',
      uri: 'sandbox:transfer.wav',
      contentLength: 32_044,
      recordingDuration: 4,
      transcription: 'Harbor Lane Care, you are speaking with Ana. Shall I put you through to Billing?',
    },
  )
  const archived = newSession(world, {
    ...over,
    id: steadySessions.archived,
    secondsAgo: 20 * day,
    displayName: 'Fatima Zahra',
    fromName: 'Fatima Zahra',
    fromAddress: '+18145550117',
  })
  writeLog(archived, [
    [0, 'Incoming call from +18145550117'],
    [60, 'Call ended'],
  ])
  archived.info.dateCompleted = archived.info.dateLastModified
  world.sessions.delete(steadySessions.archived)
  world.archive.set(steadySessions.archived, archived)
}
