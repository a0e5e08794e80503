/**
 * Signs in to the running application as the browser does.
 * @param {string} address @param {{ login: string, password: string }[]} accounts @param {string} login
 */
export async function signIn(address, accounts, login) {
  const account = accounts.find((candidate) => candidate.login === login);
  if (!account) throw new Error(`The demonstration has no account ${login}`);
  const input = { login: account.login, password: account.password };
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { refusals { code } } }';
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-tyndau': '1', origin: address },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data, errors } = /** @type {any} */ (await answer.json());
  const refusals = data?.signIn?.refusals ?? [];
  if (errors || refusals.length > 0) {
    throw new Error(`${login} could not sign in: ${JSON.stringify(errors ?? refusals)}`);
  }
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return { 'content-type': 'application/json', 'x-tyndau': '1', origin: address, cookie };
}

/**
 * Asks the window and throws on any error, so that a wrong query is never measured as a quick one.
 * @param {string} address @param {Record<string, string>} headers @param {string} query
 * @param {Record<string, unknown>} [variables]
 * @returns {Promise<any>}
 */
export async function ask(address, headers, query, variables = {}) {
  const body = JSON.stringify({ query, variables });
  const answer = await fetch(`${address}/graphql`, { method: 'POST', headers, body });
  const { data, errors } = /** @type {any} */ (await answer.json());
  if (errors) throw new Error(errors.map((/** @type {any} */ error) => error.message).join('; '));
  return data;
}
