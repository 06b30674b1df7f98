/** The two servers of a run: a console with the sandbox, and one that has the first as its Evo Voice server. */
export const ports = {
  sandbox: Number(process.env['E2E_PORT'] ?? 4181),
  proxied: Number(process.env['E2E_PROXY_PORT'] ?? 4182),
}

export const addressOf = {
  sandbox: `http://127.0.0.1:${ports.sandbox}`,
  proxied: `http://127.0.0.1:${ports.proxied}`,
}
