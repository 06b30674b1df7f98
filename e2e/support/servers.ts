/** The servers of a run: a console with the sandbox, one that has the first as its Evo Voice server, an nginx that has, and the demo. */
export const ports = {
  sandbox: Number(process.env['E2E_PORT'] ?? 4181),
  proxied: Number(process.env['E2E_PROXY_PORT'] ?? 4182),
  nginx: Number(process.env['E2E_NGINX_PORT'] ?? 4183),
  demo: Number(process.env['E2E_DEMO_PORT'] ?? 4184),
}

export const addressOf = {
  // Elsewhere than in this repository, whoever uses the kit says where the console is.
  sandbox: process.env['EVO_CONSOLE_URL'] ?? `http://127.0.0.1:${ports.sandbox}`,
  proxied: `http://127.0.0.1:${ports.proxied}`,
  nginx: `https://127.0.0.1:${ports.nginx}`,
  demo: `http://127.0.0.1:${ports.demo}`,
}
