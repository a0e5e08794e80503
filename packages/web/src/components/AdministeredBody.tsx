import { useQuery } from '@apollo/client/react';
import { useFormats } from '../i18n/useFormats.ts';
import { BodiesToAdministerDocument, PeopleOfBodyDocument } from './administered.generated.ts';
import { Picker } from './Picker.tsx';
import { useViewer } from './ViewerContext.tsx';

interface Props {
  label: string;
  /** Null: the viewer's own body. */
  value: number | null;
  onChange: (id: number) => void;
}

/** Whose people are chosen among: bodies the viewer answers for. Not shown where there is only his own. */
export function AdministeredBody({ label, value, onChange }: Props) {
  const formats = useFormats();
  const { viewer } = useViewer();
  const { data } = useQuery(BodiesToAdministerDocument);
  const bodies = data?.bodiesToAdminister ?? [];
  if (bodies.length < 2) return null;
  return (
    <Picker
      label={label}
      clearable={false}
      options={bodies.map(({ id, name, shortName }) => ({
        value: String(id),
        label: formats.name(name),
        words: [name.kk, name.ru, shortName.kk, shortName.ru],
      }))}
      value={String(value ?? viewer.body.id)}
      onChange={(id) => id && onChange(Number(id))}
    />
  );
}

/** People of the body, as options of a picker. */
export function usePeopleOfBody(bodyId: number | null) {
  const formats = useFormats();
  const { data } = useQuery(PeopleOfBodyDocument, { variables: { bodyId } });
  return (data?.colleagues ?? []).map(({ id, displayName, post }) => ({
    value: String(id),
    label: displayName,
    hint: formats.name(post),
  }));
}
