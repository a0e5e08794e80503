import { useQuery } from '@apollo/client/react';
import { readyBoards } from '@tyndau/domain/boards/readyBoards';
import { Picker } from '../../../components/Picker.tsx';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { ScheduleChoicesDocument } from './mailing.generated.ts';

interface Props {
  kind: string;
  value: string;
  onChange: (subject: string) => void;
}

/** Which linear report or which board; other reports are one of their kind. */
export function SubjectField({ kind, value, onChange }: Props) {
  const t = useT('mailing');
  const formats = useFormats();
  const { data } = useQuery(ScheduleChoicesDocument, { fetchPolicy: 'cache-and-network' });
  if (kind !== 'linear' && kind !== 'board') return null;
  const own = (kind === 'linear' ? data?.linearReports : data?.boards) ?? [];
  const options = [
    ...(kind === 'board'
      ? readyBoards.map(({ code, name }) => ({ value: code, label: formats.name(name) }))
      : []),
    ...own.map(({ id, name }) => ({ value: String(id), label: name })),
  ];
  return (
    <Picker
      name="subject"
      label={t(kind === 'linear' ? 'whichLinear' : 'whichBoard')}
      description={t('subjectHint')}
      required
      options={options}
      value={value || null}
      onChange={(subject) => onChange(subject ?? '')}
    />
  );
}
