/** The console's icon with an amber disc in its corner, for a tab among forty. */
const marked = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#4b4fdc"/>' +
    '<path d="M7 15v6M12.300 12v12M17.700 14.500v8" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round"/>' +
    '<circle cx="23" cy="9" r="9" fill="#fff"/><circle cx="23" cy="9" r="7.500" fill="#f0a020"/></svg>',
)}`

/** Marks the icon of this tab; gives the function that puts the former one back. */
export function markFavicon(): () => void {
  const icon = document.querySelector('link[rel~="icon"]')
  const former = icon?.getAttribute('href')
  if (!icon || !former) return () => undefined
  icon.setAttribute('href', marked)
  return () => icon.setAttribute('href', former)
}
