import { Select } from '@mantine/core';
import { receptionDayKinds } from '@tyndau/domain/receptions/receptionDay';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import type { CalendarReceptionFragment } from './calendar.generated.ts';

/** What of the calendar is shown; the place is named by its Russian name, which every place has. */
export interface CalendarFilter {
  readonly official?: number | undefined;
  readonly kind?: string | undefined;
  readonly place?: string | undefined;
}

/** Whether the reception is with the official, of the kind and in the place that are looked for. */
export function isWanted(
  { official, day }: CalendarReceptionFragment,
  { official: officialId, kind, place }: CalendarFilter,
): boolean {
  if (officialId !== undefined && official?.id !== officialId) return false;
  if (kind !== undefined && day?.kind !== kind) return false;
  return place === undefined || day?.place.ru === place;
}

interface Props {
  receptions: readonly CalendarReceptionFragment[];
  filter: CalendarFilter;
  onChange: (part: { kind?: string | undefined; place?: string | undefined }) => void;
}

/** The kind of the day and the place, as they occur in what is shown. */
export function CalendarFilters({ receptions, filter, onChange }: Props) {
  const t = useT('receptionCalendar');
  const kinds = useT('receptions');
  const formats = useFormats();
  const places = new Map(
    receptions.flatMap(({ day }) =>
      day?.place.ru ? [[day.place.ru, formats.name(day.place)] as const] : [],
    ),
  );
  // A place that is looked for stays in the list where nobody is received in it.
  if (filter.place && !places.has(filter.place)) places.set(filter.place, filter.place);
  return (
    <>
      <Select
        aria-label={t('everyKind')}
        placeholder={t('everyKind')}
        clearable
        data={receptionDayKinds.map((value) => ({ value, label: kinds(`dayKind.${value}`) }))}
        value={filter.kind ?? null}
        onChange={(kind) => onChange({ kind: kind ?? undefined })}
      />
      {(places.size > 1 || filter.place) && (
        <Select
          aria-label={t('everyPlace')}
          placeholder={t('everyPlace')}
          clearable
          data={[...places].map(([value, label]) => ({ value, label }))}
          value={filter.place ?? null}
          onChange={(place) => onChange({ place: place ?? undefined })}
        />
      )}
    </>
  );
}
