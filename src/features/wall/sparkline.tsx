interface SparklineProps {
  readonly values: readonly (number | null)[]
  /** What it shows, in words: a chart of sixty points says little to the ear. */
  readonly label: string
}

const width = 60
const height = 20

/** A line over the last hour, drawn by hand; gaps are minutes in which nobody looked. */
export function Sparkline({ values, label }: SparklineProps) {
  const top = Math.max(1, ...values.map((value) => value ?? 0))
  const x = (index: number) => round((index / Math.max(1, values.length - 1)) * width)
  const y = (value: number) => round(height - 1.5 - (value / top) * (height - 3))
  const path = values
    .map((value, index) => {
      if (value === null) return ''
      return `${values[index - 1] == null ? 'M' : 'L'}${x(index)} ${y(value)}`
    })
    .join('')
  const last = values.at(-1)
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      preserveAspectRatio="none"
    >
      <path d={path} />
      {last != null && <path className="sparkline-end" d={`M${width} ${y(last)}h0`} />}
    </svg>
  )
}

const round = (value: number) => Math.round(value * 10) / 10
