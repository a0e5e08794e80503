import { notifications } from '@mantine/notifications';
import { act, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { renderInOffice } from '../testing/renderInOffice.tsx';
import { fetchOverlaysAhead } from './overlays.ts';
import { ToastsOnDemand } from './ToastsOnDemand.tsx';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('the corner for messages, once fetched, opens though the server is away', async () => {
  vi.stubGlobal('fetch', async () => new Response('{}'));
  await renderInOffice(<ToastsOnDemand />);
  vi.useFakeTimers();
  fetchOverlaysAhead();
  await vi.advanceTimersByTimeAsync(3000);
  vi.useRealTimers();
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await act(async () => void notifications.show({ message: 'Сервер не отвечает' }));
  expect(await screen.findByText('Сервер не отвечает', undefined, { timeout: 3000 })).toBeTruthy();
});
