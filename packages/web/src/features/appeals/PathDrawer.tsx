import { Button, Textarea } from '@mantine/core';
import { isReasonTold } from '@tyndau/domain/paths/decidePath';
import type { PathAction } from '@tyndau/domain/paths/grounds';
import { type ReactNode, useEffect, useState } from 'react';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { FileDrop } from '../../components/FileDrop.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import type { ConflictView, SubmissionState } from '../../components/useMutationWithRefusals.ts';
import { useRefusalText } from '../../i18n/useRefusalText.ts';
import { useT } from '../../i18n/useT.ts';
import type { ActionProps } from './ActionDialog.tsx';
import { ActionDrawer } from './ActionDrawer.tsx';
import { GroundFields } from './GroundFields.tsx';
import { type CardPaths, KnownPaths } from './KnownPaths.tsx';
import { NoticeFields } from './NoticeFields.tsx';
import { NoticePreview } from './NoticePreview.tsx';
import { initialPathValues, type PathValues, pathInput, previewInput } from './pathValues.ts';

/** What the fields of a path are drawn with. */
export interface PathFieldsProps {
  appeal: ActionProps['appeal'];
  paths: CardPaths;
  values: PathValues;
  patch: (part: Partial<PathValues>) => void;
}

interface Props extends ActionProps {
  action: PathAction;
  state: SubmissionState & { readonly conflict: ConflictView | null };
  /** Sends what every path shares and what this one adds from the values; null where it was refused. */
  run: (shared: ReturnType<typeof pathInput>, values: PathValues) => Promise<object | null>;
  /** Cannot be undone: the notice is read before it is issued. */
  isFinal?: boolean;
  needsPaper?: boolean;
  /** Fields of this action alone: where to, which question. */
  fields?: (props: PathFieldsProps) => ReactNode;
}

/** The side sheet of a way out of the procedure: ground, reason, who decided, and the notice to the applicant. */
export function PathDrawer(props: Props) {
  return <KnownPaths appeal={props.appeal}>{(paths) => <PathForm {...props} paths={paths} />}</KnownPaths>;
}

function PathForm({ paths, ...props }: Props & { paths: CardPaths }) {
  const { appeal, action, state, run, isFinal = false, fields } = props;
  const t = useT('paths');
  const option = paths.pathOptions.find((one) => one.action === action);
  const { values, patch } = useFormValues(initialPathValues(appeal, action, paths));
  const [isReading, setReading] = useState(false);
  const missing = useMissing(props, paths, values);
  const hasNotice = action !== 'appeal.attachToEarlier' && !appeal.isAnonymous;
  const preview = previewInput(appeal.id, action, values);
  // What was refused stands at its field: the fields come back.
  useEffect(() => {
    if (state.refusals.length > 0) setReading(false);
  }, [state.refusals]);
  return (
    <ActionDrawer
      action={action}
      state={state}
      send={async (version) => (await run(pathInput(appeal.id, version, values), values)) !== null}
      version={appeal.version}
      mine={{ ...values }}
      onClose={props.onClose}
      onReload={props.onReload}
      width={680}
      disabledReason={missing}
      {...(isFinal && !isReading
        ? {
            next: { label: t(hasNotice ? 'readFirst' : 'readFirstNone'), go: () => setReading(true) },
          }
        : {})}
      actions={
        isReading && (
          <Button variant="default" onClick={() => setReading(false)}>
            {t('back')}
          </Button>
        )
      }
    >
      {isReading ? (
        <>
          <p role="alert">{t(hasNotice ? 'confirmText' : 'confirmTextNone')}</p>
          {hasNotice && <NoticePreview input={preview} />}
        </>
      ) : (
        <>
          <GroundFields grounds={option?.grounds ?? []} action={action} values={values} patch={patch} />
          {fields?.({ appeal, paths, values, patch })}
          <ReasonField
            isRead={hasNotice && isReasonTold(action)}
            value={values.reason}
            onChange={(reason) => patch({ reason })}
          />
          {props.needsPaper && (
            <FileDrop
              label={t('field.files')}
              onChange={(files) => patch({ files: files.map(({ hash, name }) => ({ hash, name })) })}
            />
          )}
          {hasNotice ? (
            <NoticeFields paths={paths} values={values} patch={patch} preview={isFinal ? null : preview} />
          ) : (
            <p>
              {t('noticeNone')}
              {t(appeal.isAnonymous ? 'noticeNoneAnonymous' : 'noticeNoneCode')}
            </p>
          )}
        </>
      )}
    </ActionDrawer>
  );
}

interface ReasonProps {
  /** The applicant will read it in the notice. */
  isRead: boolean;
  value: string;
  onChange: (value: string) => void;
}

function ReasonField({ isRead, value, onChange }: ReasonProps) {
  const t = useT('paths');
  const refused = useFieldRefusals();
  return (
    <Textarea
      name="reason"
      label={t('field.reason')}
      description={t(isRead ? 'field.reasonHint' : 'field.reasonKept')}
      minRows={2}
      value={value}
      error={refused('reason')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** What must be filled in before the notice can be read: said on the button, not after it. */
function useMissing({ action, needsPaper, isFinal }: Props, paths: CardPaths, values: PathValues) {
  const say = useRefusalText();
  const grounds = paths.pathOptions.find((one) => one.action === action)?.grounds ?? [];
  const ground = grounds.find(({ code }) => code === values.ground);
  if (!ground) return say({ code: 'REQUIRED' });
  if (ground.earlier.length > 0 && values.earlierId === null) return say({ code: 'PATH_EARLIER_REQUIRED' });
  if (isFinal && isReasonTold(action) && values.reason.trim() === '')
    return say({ code: 'PATH_REASON_REQUIRED' });
  return needsPaper && values.files.length === 0 ? say({ code: 'PATH_PAPER_REQUIRED' }) : null;
}
