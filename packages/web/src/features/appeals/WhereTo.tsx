import { Textarea } from '@mantine/core';
import { BodySelect } from '../../components/BodySelect.tsx';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { QuestionSelect } from '../../components/QuestionSelect.tsx';
import { useT } from '../../i18n/useT.ts';
import { BarredBodies } from './BarredBodies.tsx';
import classes from './Card.module.css';
import type { PathFieldsProps } from './PathDrawer.tsx';
import { useProposedBodies } from './useProposedBodies.ts';

/** Where the appeal goes: the police first for a crime, the body above for a complaint, else the competent one. */
export function WhereTo({
  appeal,
  paths,
  values,
  patch,
  isUp = false,
}: PathFieldsProps & { isUp?: boolean }) {
  const t = useT('paths');
  const { barred, suggested } = useProposedBodies(appeal, paths, values.questionCode ?? undefined);
  const above = paths.barredBodies.flatMap(({ instead }) => instead?.id ?? []);
  const urgent = values.ground === 'crimeOrThreat' ? paths.crimeBodies.map(({ id }) => id) : [];
  const worksHere = values.bodyId !== null && paths.bodyIdsAtWork.includes(values.bodyId);
  return (
    <>
      <BarredBodies paths={paths} />
      <BodySelect
        name="bodyId"
        label={t(isUp ? 'field.higherBody' : 'field.body')}
        required
        value={values.bodyId}
        onChange={(bodyId) => patch({ bodyId })}
        exclude={barred}
        suggested={isUp ? above : [...urgent, ...suggested]}
      />
      {values.bodyId !== null && <div className={classes.soft}>{t(worksHere ? 'worksHere' : 'leaves')}</div>}
    </>
  );
}

/** The one question that is sent away, and where to. */
export function PartToSend(props: PathFieldsProps) {
  const t = useT('paths');
  const refused = useFieldRefusals();
  const { values, patch } = props;
  return (
    <>
      <QuestionSelect
        name="questionCode"
        label={t('field.question')}
        required
        value={values.questionCode}
        onChange={(questionCode) => patch({ questionCode })}
      />
      <Textarea
        name="annotation"
        label={t('field.partAnnotation')}
        required
        minRows={2}
        value={values.annotation}
        error={refused('annotation')}
        onChange={(event) => patch({ annotation: event.currentTarget.value })}
      />
      <WhereTo {...props} />
    </>
  );
}
