import { createContext, type ReactNode } from 'react';

/** What the program has to say while somebody works in a sheet: the sheet covers the place where the page says it. */
export const SheetNotice = createContext<ReactNode>(null);
