import { createContext } from 'react';

/** What is filtered and as of when, in words: what stands under a picture that is taken out of the house. */
export const BoardNote = createContext('');
