import { memo } from 'react'

import * as m from '#messages'
import { wordFor } from '#api/words.ts'
import { SearchField } from '#ui/search-field.tsx'
import { useShownIn } from '#ui/use-shown-in.ts'
import { WallChoice } from './wall-choice.tsx'
import { wallChannels, wallGroups, wallStates, type WallGroup, type WallView } from './wall-search.ts'
import { groupWords } from './wall-words.ts'
import './wall-tools.css'

interface WallToolsProps {
  readonly view: WallView
  readonly setView: (view: WallView) => void
  /** The queues that sessions are in, by name. */
  readonly queues: readonly string[]
}

/** What narrows the wall and groups it. */
export const WallTools = memo(function WallTools({ view, setView, queues }: WallToolsProps) {
  useShownIn()
  return (
    <div className="wall-tools">
      <SearchField
        data-place="filter"
        label={m.wall_find()}
        placeholder={m.wall_find_short()}
        value={view.find}
        onValueChange={(find) => setView({ ...view, find })}
      />
      <WallChoice
        label={m.wall_filter_state()}
        value={view.state}
        options={[
          ['', m.wall_any_state()],
          ...wallStates.map((each) => [each, wordFor('callState', each)] as const),
        ]}
        choose={(state) => setView({ ...view, state })}
      />
      <WallChoice
        label={m.wall_filter_queue()}
        value={view.queue}
        options={[
          ['', m.wall_any_queue()],
          ...withOwn(queues, view.queue).map((each) => [each, each] as const),
        ]}
        choose={(queue) => setView({ ...view, queue })}
      />
      <WallChoice
        label={m.wall_filter_channel()}
        value={view.channel}
        options={[
          ['', m.wall_any_channel()],
          ...wallChannels.map((each) => [each, wordFor('channel', each)] as const),
        ]}
        choose={(channel) => setView({ ...view, channel })}
      />
      <WallChoice
        label={m.wall_group()}
        value={view.group}
        options={[['', m.wall_group_no()], ...wallGroups.map((each) => [each, groupWords[each]()] as const)]}
        choose={(group) => setView({ ...view, group: group as WallGroup | '' })}
      />
    </div>
  )
})

/** A queue that a link asks for can be left again although nobody is in it now. */
const withOwn = (queues: readonly string[], own: string) =>
  own === '' || queues.includes(own) ? queues : [own, ...queues]
