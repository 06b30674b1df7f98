/** The processor's time in milliseconds that something takes: another program on the same machine cannot make it longer. */
export async function cpuTimeOf(act: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await act()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
