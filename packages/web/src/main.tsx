import '@fontsource-variable/golos-text';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import 'virtual:theme-variables.css';
import './theme/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { rememberedLanguage, startI18n } from './i18n/i18n.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// Texts first: nobody should ever see the name of a key.
await startI18n(rememberedLanguage());
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
