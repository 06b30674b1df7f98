import { ana, dana, harborLane, juniper, noor, tom, yu } from '../cast.ts'
import { createRandom } from '../random.ts'
import type { World } from '../world/world.ts'
import { everySecond } from './every-second.ts'
import { Floor } from './floor.ts'
import type { Script } from './floor.ts'
import { phoneCall, planCall } from './phone-call.ts'
import {
  callRingsAgain,
  customerWrites,
  invitedPeopleAnswer,
  logsGrow,
  supervisorVisits,
} from './steady-life.ts'
import { textChat } from './text-chat.ts'

/** The courses of events at one time, the endless ones included. */
const busiest = 14

/**
 * Brings a world to life: within a minute a call rings for Ana, a chat message arrives for her, and a colleague joins and
 * leaves. It goes on so for as long as the world is looked at, and never grows beyond a busy quarter of an hour.
 */
export function bringToLife(world: World, seed: number): void {
  const floor = new Floor(world, createRandom(seed))
  floor.start(invitedPeopleAnswer(floor), 1)
  floor.start(logsGrow(floor), 4)
  floor.start(callsForAna(floor), 6)
  floor.start(callRingsAgain(floor), 1)
  floor.start(customerWrites(floor), 12)
  floor.start(otherTraffic(floor), 3)
  floor.start(supervisorVisits(floor), 20)
  everySecond(world, (second) => floor.tick(second))
}

function* callsForAna(floor: Floor): Script {
  for (let turn = 1; ; turn += 1) {
    if (turn % 3 === 0) floor.start(textChat(floor, harborLane, ana, false))
    else floor.start(phoneCall(floor, planCall(floor, harborLane, ana)))
    yield floor.random.between(30, 55)
  }
}

function* otherTraffic(floor: Floor): Script {
  const { random } = floor
  for (;;) {
    const account = random.pick([harborLane, harborLane, harborLane, juniper])
    const agent = account === juniper ? yu : random.pick([tom, dana, noor])
    const isChat = random.next() < 0.35
    if (floor.busy < busiest) {
      floor.start(isChat ? textChat(floor, account, agent, true) : phoneCall(floor, planCall(floor, account)))
    }
    yield random.between(9, 25)
  }
}
