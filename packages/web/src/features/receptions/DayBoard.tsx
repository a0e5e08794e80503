import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { type ComponentProps, useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { OfficialsOpenOnDocument } from './calendar.generated.ts';
import { DayColumns } from './DayColumns.tsx';

type Props = Omit<ComponentProps<typeof DayColumns>, 'open'>;

/** A day of the calendar: those who receive on it or have somebody; the others, who are away or off, when asked for. */
export function DayBoard({ on, officials, receptions, onMove }: Props) {
  const t = useT('receptionCalendar');
  const [isWhole, setIsWhole] = useState(false);
  const { data, previousData } = useQuery(OfficialsOpenOnDocument, {
    variables: { on },
    fetchPolicy: 'cache-and-network',
  });
  const open = new Map(
    ((data ?? previousData)?.officialsOpenOn ?? []).map(({ officialId, stretches }) => [
      officialId,
      stretches,
    ]),
  );
  const busy = new Set(receptions.map(({ official }) => official?.id));
  const wanted = officials.filter(({ id }) => open.has(id) || busy.has(id));
  const hidden = officials.length - wanted.length;
  const isShort = !isWhole && wanted.length > 0;
  return (
    <>
      <DayColumns {...{ on, receptions, onMove, open }} officials={isShort ? wanted : officials} />
      {hidden > 0 && wanted.length > 0 && (
        <Button variant="subtle" size="compact-sm" mt={8} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t('onlyOpen') : t('everyColumn', { count: hidden })}
        </Button>
      )}
    </>
  );
}
