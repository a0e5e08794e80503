import { type ComponentType, type ReactNode, use } from 'react';
import type { RouteObject } from 'react-router';

type Load = () => Promise<{ Component: ComponentType }>;

/** A page of the map: its address below its parent's, and the file that it is fetched from when somebody goes there. */
export type PageRoute = {
  readonly path?: string;
  readonly index?: true;
  readonly lazy?: Load;
  readonly Component?: ComponentType;
  readonly children?: readonly PageRoute[];
};

const AGAIN_AFTER_MS = 2000;

/** A page that is fetched when it is first shown; one that did not come is asked for again the next time. */
export function fetchedPage(load: Load): ReactNode {
  let arriving: Promise<ComponentType> | undefined;
  const forget = () => {
    arriving = undefined;
  };
  const fetch = () => {
    if (!arriving) {
      arriving = load().then(({ Component }) => Component);
      // Not at once: what draws the page asks twice before it believes that a page is broken.
      arriving.catch(() => setTimeout(forget, AGAIN_AFTER_MS));
    }
    return arriving;
  };
  return <FetchedPage fetch={fetch} />;
}

function FetchedPage({ fetch }: { fetch: () => Promise<ComponentType> }) {
  const Page = use(fetch());
  return <Page />;
}

/** The pages as the router knows them. `meanwhile` fetches what each of them waits for besides. */
export function routesOf(pages: readonly PageRoute[], meanwhile: () => Promise<unknown>): RouteObject[] {
  return pages.map(({ lazy, Component, children, path, index }): RouteObject => {
    const load: Load | undefined = lazy && (async () => (await Promise.all([lazy(), meanwhile()]))[0]);
    const element = load ? fetchedPage(load) : Component && <Component />;
    if (index) return { index, element };
    return {
      element,
      ...(path === undefined ? {} : { path }),
      ...(children ? { children: routesOf(children, meanwhile) } : {}),
    };
  });
}
