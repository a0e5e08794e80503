import {
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core';
import type { Plugin } from 'vite';
import { theme } from './src/theme/theme.ts';

const address = 'virtual:theme-variables.css';
const resolved = `\0${address}`;

/**
 * The theme's colours and sizes as one style sheet, written at build time.
 * Mantine would insert a `<style>` element at run time, which the content security policy forbids.
 */
export function themeVariables(): Plugin {
  return {
    name: 'tyndau-theme-variables',
    resolveId: (id) => (id === address ? resolved : null),
    load: (id) => (id === resolved ? variablesSheet() : null),
  };
}

function variablesSheet(): string {
  const variables = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme));
  return convertCssVariables(variables, ':root');
}
