import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { Observable } from 'rxjs';
import { fetchAllTexts, startI18n } from '../i18n/i18n.ts';
import { theme } from '../theme/theme.ts';

/** Answers of the window by the name of the operation; an operation without an answer is a lost connection. */
export type Answers = Readonly<
  Record<string, (variables: Record<string, unknown>) => Record<string, unknown>>
>;

export function clientThatAnswers(answers: Answers): ApolloClient {
  const link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        const answer = answers[operationName ?? ''];
        if (!answer) return observer.error(new TypeError('Failed to fetch'));
        observer.next({ data: answer(variables) });
        observer.complete();
      }),
  );
  return new ApolloClient({ link, cache: new InMemoryCache() });
}

/** Draws a component as the program does: in Russian, with the theme, a router and a window that answers. */
export async function renderInOffice(children: ReactNode, answers: Answers = {}) {
  await startI18n('ru');
  await fetchAllTexts();
  return render(
    <MantineProvider theme={theme} env="test">
      <ApolloProvider client={clientThatAnswers(answers)}>
        <MemoryRouter>{children}</MemoryRouter>
      </ApolloProvider>
    </MantineProvider>,
  );
}
