import { localStorageColorSchemeManager } from '@mantine/core';

/** Same key as public/scheme.js, which paints before the program starts. */
export const schemeManager = localStorageColorSchemeManager({ key: 'tyndau.scheme' });
