/**
 * What a log may hold of an address: which resource, by its id, and which part of it. Who was meant (members are named by
 * e-mail address or phone number) and what was searched for are left out.
 */
export function loggedPath(url: string): string {
  const [path = ''] = url.split(/[?#]/)
  const [, prefix = '', resource = '', id, part] =
    /^(\/api)?\/([^/]*)(?:\/([^/]*))?(?:\/([^/]*))?/.exec(path) ?? []
  const steps = [word(resource), ...(id ? [isId(id) ? id : hidden] : []), ...(part ? [word(part)] : [])]
  return `${prefix}/${steps.join('/')}`
}

const hidden = '…'
const word = (step: string) => (/^[a-z-]*$/.test(step) ? step : hidden)
const isId = (step: string) => /^[0-9a-f]{24}$/.test(step)
