import { useApolloClient } from '@apollo/client/react';
import { notifications } from '@mantine/notifications';
import type { Permission } from '@tyndau/domain/access/permissions';
import type { AppealAction } from '@tyndau/domain/appeals/lifecycle';
import type { LikenessVerdict } from '@tyndau/domain/likeness/judgeLikeness';
import { createElement, useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { RegisteredToast } from './RegisteredToast.tsx';
import type { RegisteredAppeal } from './RegistrationForm.tsx';
import { TakeIntakeDocument, WorkbenchListsDocument } from './registration.generated.ts';

const name = 'tyndau.registration.goesOn';

interface Ended {
  readonly appeal: { readonly id: number; readonly number: string };
  readonly title: string;
  /** Where to, if not to the next letter. */
  readonly next: string | null;
}

/** Which way of the law carries the decision out: a return is the department's, a registrar proposes it. */
function wayOf(
  verdict: LikenessVerdict | null,
  may: (permission: Permission) => boolean,
): AppealAction | null {
  if (verdict === 'attachWithoutAnswer') return 'appeal.attachToEarlier';
  if (verdict !== 'returnIdentical') return null;
  return may('appeal.return') ? 'appeal.return' : 'appeal.propose';
}

/** What follows a registration: the number in the corner, and the next letter or the card. */
export function useAfterRegistration(letterId: number | null) {
  const t = useT('registration');
  const likeness = useT('likeness');
  const { may } = useViewer();
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
    async ({ appeal, title, next: nextPath }: Ended) => {
      notifications.show({
        color: 'green',
        autoClose: 12_000,
        title,
        message: createElement(RegisteredToast, {
          onOpen: () => void navigate(paths.appeal(appeal.id)),
          label: t('openCard'),
        }),
      });
      if (nextPath) return void navigate(nextPath);
      if (!goesOn) return void navigate(paths.appeal(appeal.id));
      const next = await nextLetter().catch(() => null);
      void navigate(next === null ? paths.workbench() : paths.registerAppeal(next));
    },
    [goesOn, navigate, nextLetter, t],
  );

  /** What was decided about a letter like it is not done by registering alone: the card opens at the way of the law. */
  const registered = useCallback(
    (appeal: RegisteredAppeal, verdict: LikenessVerdict | null) => {
      const way = wayOf(verdict, may);
      const next = way && `${paths.appeal(appeal.id)}?do=${way}`;
      return proceed({ appeal, title: t('registered', { number: appeal.number }), next });
    },
    [may, proceed, t],
  );
  const joined = useCallback(
    (appeal: Ended['appeal']) =>
      proceed({ appeal, title: likeness('like.wasJoined', { number: appeal.number }), next: null }),
    [likeness, proceed],
  );

  return {
    goesOn,
    setGoesOn: (on: boolean) => {
      setGoesOn(on);
      window.localStorage.setItem(name, on ? 'yes' : 'no');
    },
    registered,
    joined,
  };
}
