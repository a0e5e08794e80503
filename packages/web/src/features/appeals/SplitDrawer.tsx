import { ActionIcon, Button, Checkbox, Textarea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { BodySelect } from '../../components/BodySelect.tsx';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { QuestionSelect } from '../../components/QuestionSelect.tsx';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';
import type { ActionProps } from './ActionDialog.tsx';
import { ActionDrawer } from './ActionDrawer.tsx';
import { BarredBodies } from './BarredBodies.tsx';
import classes from './Card.module.css';
import { type CardPaths, KnownPaths } from './KnownPaths.tsx';
import { SplitAppealDocument } from './paths.generated.ts';
import { useProposedBodies } from './useProposedBodies.ts';

interface Part {
  /** Tells the parts apart while they are typed, added and removed. */
  readonly key: number;
  readonly questionCode: string | null;
  readonly annotation: string;
  readonly reportsCrime: boolean;
  readonly bodyId: number | null;
}

const emptyPart = (key: number): Part => ({
  key,
  questionCode: null,
  annotation: '',
  reportsCrime: false,
  bodyId: null,
});

/** Splits a letter of several questions; each part may be sent on at once, but never to whom the letter may not go. */
export function SplitDrawer(props: ActionProps) {
  return <KnownPaths appeal={props.appeal}>{(paths) => <SplitForm {...props} paths={paths} />}</KnownPaths>;
}

function SplitForm({ appeal, paths, onClose, onReload }: ActionProps & { paths: CardPaths }) {
  const t = useT('paths');
  const state = useMutationWithRefusals(SplitAppealDocument, (data) => data.splitAppeal);
  const [parts, setParts] = useState<readonly Part[]>([
    { ...emptyPart(0), questionCode: appeal.question.code, annotation: appeal.annotation },
    emptyPart(1),
  ]);
  const change = (key: number, changes: Partial<Part>) =>
    setParts(parts.map((part) => (part.key === key ? { ...part, ...changes } : part)));
  const send = async (version: number) => {
    const given = parts.map(({ questionCode, annotation, reportsCrime, bodyId }) => ({
      questionCode: questionCode ?? '',
      ...{ annotation, reportsCrime, bodyId },
    }));
    return (await state.run({ input: { id: appeal.id, version, parts: given } })) !== null;
  };
  const nextKey = 1 + Math.max(...parts.map(({ key }) => key));
  return (
    <ActionDrawer
      action="appeal.split"
      {...{ state, send, onClose, onReload }}
      version={appeal.version}
      width={680}
      hint={t('splitHint')}
      actions={
        <Button variant="default" onClick={() => setParts([...parts, emptyPart(nextKey)])}>
          {t('addPart')}
        </Button>
      }
    >
      <BarredBodies paths={paths} />
      {parts.map((part, at) => (
        <PartFields
          key={part.key}
          {...{ appeal, paths, part, at }}
          onChange={(changes) => change(part.key, changes)}
          {...(parts.length > 2
            ? { onRemove: () => setParts(parts.filter(({ key }) => key !== part.key)) }
            : {})}
        />
      ))}
    </ActionDrawer>
  );
}

interface PartProps {
  appeal: ActionProps['appeal'];
  paths: CardPaths;
  part: Part;
  at: number;
  onChange: (changes: Partial<Part>) => void;
  onRemove?: () => void;
}

function PartFields({ appeal, paths, part, at, onChange, onRemove }: PartProps) {
  const t = useT('paths');
  const refused = useFieldRefusals();
  const { barred, suggested } = useProposedBodies({ ...appeal, body: null }, paths, part.questionCode ?? '');
  const title = t('partTitle', { number: at + 1 });
  return (
    <fieldset className={classes.part}>
      <legend>
        {title}
        {onRemove && (
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={t('removePart', { number: at + 1 })}
            onClick={onRemove}
          >
            <IconX size={14} />
          </ActionIcon>
        )}
      </legend>
      <QuestionSelect
        name={`parts.${at}.questionCode`}
        label={t('field.partQuestion')}
        {...(at === 1 ? { 'data-autofocus': true } : {})}
        required
        value={part.questionCode}
        onChange={(questionCode) => onChange({ questionCode })}
      />
      <Textarea
        name={`parts.${at}.annotation`}
        label={t('field.partAnnotation')}
        required
        minRows={2}
        value={part.annotation}
        error={refused(`parts.${at}.annotation`)}
        onChange={(event) => onChange({ annotation: event.currentTarget.value })}
      />
      <BodySelect
        name={`parts.${at}.bodyId`}
        label={t('field.route')}
        value={part.bodyId}
        onChange={(bodyId) => onChange({ bodyId })}
        exclude={barred}
        suggested={suggested}
      />
      {appeal.reportsCrime && (
        <Checkbox
          label={t('field.crimePart')}
          checked={part.reportsCrime}
          onChange={(event) => onChange({ reportsCrime: event.currentTarget.checked })}
        />
      )}
    </fieldset>
  );
}
