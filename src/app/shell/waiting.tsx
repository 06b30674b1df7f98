import * as m from '#messages'

/** Before anything is known: neither who works here nor what the page holds. */
export const Waiting = () => <p className="shell-waiting">{m.app_loading()}</p>
