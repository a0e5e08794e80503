import { randomInt } from 'node:crypto';
import type { Browser } from '@playwright/test';
import { type Login, PASSWORD, type Somebody } from './office.ts';

/** Changed at the first sign-in, as everybody's is. */
const FIRST_PASSWORD = `${PASSWORD}-first`;

interface Account {
  readonly login: string;
  readonly role: string;
  readonly body: { readonly id: number };
  readonly signsAnswers: boolean;
  readonly post: { readonly kk: string; readonly ru: string };
  readonly territory: { readonly code: string } | null;
}

/**
 * Opens an account beside that of `like`, with its role and place, and signs in with it: what a journey changes in its
 * own account, such as the language, then disturbs nobody.
 */
export async function hire(
  admin: Somebody,
  like: Login,
  language: string,
  { browser, baseURL }: { browser: Browser; baseURL: string | undefined },
  /** A district instead of the model's place: such a person sees less. */
  territoryCode?: string,
): Promise<Somebody & { close(): Promise<void> }> {
  const { users } = await admin.ask<{ users: Account[] }>(
    '{ users { login role body { id } signsAnswers post { kk ru } territory { code } } }',
  );
  const model = users.find(({ login }) => login === like);
  if (!model) throw new Error(`Nobody is called ${like}`);
  const login = `${like}-${randomInt(1_000_000_000)}`;
  await admin.ask(
    'mutation($input: SaveUserInput!) { saveUser(input: $input) { refusals { code field } } }',
    {
      input: {
        ...{ login, language, password: FIRST_PASSWORD, role: model.role, bodyId: model.body.id },
        signsAnswers: model.signsAnswers,
        territoryCode: territoryCode ?? model.territory?.code ?? null,
        ...{
          lastName: 'Сынақшы',
          firstName: 'Тіл',
          patronymic: '',
          postKk: model.post.kk,
          postRu: model.post.ru,
        },
      },
    },
  );
  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: language });
  const ask = async <Answer>(query: string, variables: Record<string, unknown> = {}) => {
    const answer = await context.request.post('/graphql', {
      headers: { 'x-tyndau': '1' },
      data: { query, variables },
    });
    const { data, errors } = await answer.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data as Answer;
  };
  await ask('mutation($input: SignInInput!) { signIn(input: $input) { refusals { code } } }', {
    input: { login, password: FIRST_PASSWORD },
  });
  await ask(
    'mutation($input: ChangePasswordInput!) { changePassword(input: $input) { refusals { code } } }',
    {
      input: { current: FIRST_PASSWORD, next: PASSWORD },
    },
  );
  return { page: await context.newPage(), ask, close: () => context.close() };
}
