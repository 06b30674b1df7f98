interface WallChoiceProps {
  readonly label: string
  readonly value: string
  /** Values and their words, the first one for nothing in particular. */
  readonly options: readonly (readonly [value: string, words: string])[]
  readonly choose: (value: string) => void
}

/** One of several, as a native select whose edge says that it narrows something. */
export const WallChoice = ({ label, value, options, choose }: WallChoiceProps) => (
  <select
    className="input wall-choice"
    aria-label={label}
    data-set={value !== options[0]?.[0] || undefined}
    value={value}
    onChange={(event) => choose(event.currentTarget.value)}
  >
    {options.map(([each, words]) => (
      <option key={each} value={each}>
        {words}
      </option>
    ))}
  </select>
)
