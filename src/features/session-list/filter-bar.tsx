import * as m from '#messages'
import { wordFor } from '#api/words.ts'
import { SearchField } from '#ui/search-field.tsx'
import { filterChannels, filterStates, type InboxFilter } from './inbox-filter.ts'

interface FilterBarProps {
  readonly filter: InboxFilter
  readonly setFilter: (filter: InboxFilter) => void
}

/** Narrows the list by a text, a state and a channel. */
export const FilterBar = ({ filter, setFilter }: FilterBarProps) => (
  <div className="session-filter">
    <SearchField
      data-place="filter"
      label={m.sessions_filter()}
      placeholder={m.sessions_filter_short()}
      value={filter.text}
      onValueChange={(text) => setFilter({ ...filter, text })}
    />
    <Choice
      label={m.sessions_state()}
      anything={m.sessions_any_state()}
      value={filter.state}
      values={filterStates}
      words={(state) => wordFor('callState', state)}
      choose={(state) => setFilter({ ...filter, state })}
    />
    <Choice
      label={m.sessions_channel()}
      anything={m.sessions_any_channel()}
      value={filter.channel}
      values={filterChannels}
      words={(channel) => wordFor('channel', channel)}
      choose={(channel) => setFilter({ ...filter, channel })}
    />
  </div>
)

interface ChoiceProps {
  readonly label: string
  readonly anything: string
  readonly value: string
  readonly values: readonly string[]
  readonly words: (value: string) => string
  readonly choose: (value: string) => void
}

const Choice = ({ label, anything, value, values, words, choose }: ChoiceProps) => (
  <select
    className="input"
    aria-label={label}
    data-set={value !== '' || undefined}
    value={value}
    onChange={(event) => choose(event.currentTarget.value)}
  >
    <option value="">{anything}</option>
    {values.map((each) => (
      <option key={each} value={each}>
        {words(each)}
      </option>
    ))}
  </select>
)
