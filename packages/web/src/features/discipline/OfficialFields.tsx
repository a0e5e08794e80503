import { BodySelect } from '../../components/BodySelect.tsx';
import { useT } from '../../i18n/useT.ts';
import { Field } from './Field.tsx';

/** Who is meant: of which body, by name and post. */
export interface OfficialValues {
  readonly bodyId: number | null;
  readonly personName: string;
  readonly personPost: string;
}

export const noOfficial: OfficialValues = { bodyId: null, personName: '', personPost: '' };

interface Props {
  readonly values: OfficialValues;
  readonly onChange: (changed: Partial<OfficialValues>) => void;
}

/** The fields that name a person of a body, the first of a form. */
export function OfficialFields({ values, onChange }: Props) {
  const t = useT('discipline');
  return (
    <>
      <BodySelect
        data-autofocus
        name="bodyId"
        label={t('body')}
        required
        value={values.bodyId}
        onChange={(bodyId) => onChange({ bodyId })}
      />
      <Field
        name="personName"
        label={t('personName')}
        value={values.personName}
        onChange={(personName) => onChange({ personName })}
      />
      <Field
        name="personPost"
        label={t('personPost')}
        value={values.personPost}
        onChange={(personPost) => onChange({ personPost })}
      />
    </>
  );
}
