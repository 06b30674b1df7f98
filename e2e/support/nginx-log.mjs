/** Where the tests' nginx writes its access log, from the folder of the project. */
export const nginxLog = 'node_modules/.cache/e2e-nginx.log'
