import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { Suspense } from 'react';
import { BrowserRouter, useRoutes } from 'react-router';
import { createClient } from './apollo/client.ts';
import { routes } from './routes.tsx';
import { ToastsOnDemand } from './shell/ToastsOnDemand.tsx';
import { schemeManager } from './theme/scheme.ts';
import { theme } from './theme/theme.ts';

const client = createClient();

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
        <BrowserRouter>
          {/* Nothing, for the moment before the first page has arrived. */}
          <Suspense fallback={null}>
            <Pages />
          </Suspense>
        </BrowserRouter>
        <ToastsOnDemand />
      </ApolloProvider>
    </MantineProvider>
  );
}

function Pages() {
  return useRoutes(routes);
}
