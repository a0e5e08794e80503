import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { RouterProvider } from 'react-router';
import { createClient } from './apollo/client.ts';
import { createRoutes } from './routes.tsx';
import { schemeManager } from './theme/scheme.ts';
import { theme } from './theme/theme.ts';

const Toasts = lazy(async () => ({ default: (await import('./shell/Toasts.tsx')).Toasts }));

const client = createClient();
const routes = createRoutes();

/** Everything that every page stands on: colours, the window of the office, the map. */
export function App() {
  return (
    // The colours come as a built style sheet (themeVariables.ts): the security policy allows no inserted ones.
    <MantineProvider
      theme={theme}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
      withCssVariables={false}
    >
      <ApolloProvider client={client}>
        <RouterProvider router={routes} />
        <Suspense fallback={null}>
          <Toasts />
        </Suspense>
      </ApolloProvider>
    </MantineProvider>
  );
}
