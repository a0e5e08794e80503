import { useApolloClient } from '@apollo/client/react';
import { notifications } from '@mantine/notifications';
import { createElement, useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { RegisteredToast } from './RegisteredToast.tsx';
import type { RegisteredAppeal } from './RegistrationForm.tsx';
import { TakeIntakeDocument, WorkbenchListsDocument } from './registration.generated.ts';

const name = 'tyndau.registration.goesOn';

/** What follows a registration: the number in the corner, and the next letter or the card. */
export function useAfterRegistration(letterId: number | null) {
  const t = useT('registration');
  const client = useApolloClient();
  const navigate = useNavigate();
  const [goesOn, setGoesOn] = useState(() => window.localStorage.getItem(name) !== 'no');

  const nextLetter = useCallback(async (): Promise<number | null> => {
    const { data } = await client.query({ query: WorkbenchListsDocument, fetchPolicy: 'network-only' });
    const own = data?.mine.items.find(({ id }) => id !== letterId);
    if (own) return own.id;
    if (!data || data.waiting.total === 0) return null;
    const taken = await client.mutate({ mutation: TakeIntakeDocument, variables: { id: null } });
    void client.refetchQueries({ include: [WorkbenchListsDocument] });
    return taken.data?.takeIntake.intake?.id ?? null;
  }, [client, letterId]);

  const proceed = useCallback(
    async (appeal: RegisteredAppeal) => {
      notifications.show({
        color: 'green',
        autoClose: 12_000,
        title: t('registered', { number: appeal.number }),
        message: createElement(RegisteredToast, {
          onOpen: () => void navigate(paths.appeal(appeal.id)),
          label: t('openCard'),
        }),
      });
      if (!goesOn) return void navigate(paths.appeal(appeal.id));
      const next = await nextLetter().catch(() => null);
      void navigate(next === null ? paths.workbench() : paths.registerAppeal(next));
    },
    [goesOn, navigate, nextLetter, t],
  );

  return {
    goesOn,
    setGoesOn: (on: boolean) => {
      setGoesOn(on);
      window.localStorage.setItem(name, on ? 'yes' : 'no');
    },
    proceed,
  };
}
