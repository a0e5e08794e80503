import { Button } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useRefusalText } from '../i18n/useRefusalText.ts';
import { useT } from '../i18n/useT.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { Notice } from '../ui/Notice.tsx';
import { FaultNotice } from './FaultNotice.tsx';
import { FieldRefusals } from './FieldRefusals.tsx';
import classes from './FormShell.module.css';
import { PendingUploads } from './pendingUploads.ts';
import type { RefusalView, SubmissionState } from './useMutationWithRefusals.ts';
import { useSendAfterUploads } from './useSendAfterUploads.ts';

interface Props {
  /** The result of useMutationWithRefusals: required, so that no form can forget to show why it was refused. */
  state: SubmissionState;
  onSubmit: () => void;
  submitLabel: string;
  /** Names of the fields for the summary: { 'applicant.iin': 'ИИН' }. */
  labels?: Readonly<Record<string, string>>;
  /** More buttons after the main one. */
  actions?: ReactNode;
  /** «сохранено 14:02» and the like, at the end of the buttons. */
  hint?: ReactNode;
  /** The buttons stay on the screen in a long form. */
  sticky?: boolean;
  /** Says why the form cannot be sent now; the button is disabled and carries the reason. */
  disabledReason?: string | null;
  children: ReactNode;
  label?: string;
}

/**
 * A form as every form here: Ctrl+Enter sends, refusals stand beside their fields (useFieldRefusal) and in a summary
 * that gets the focus; nothing typed is cleared by a refusal.
 */
export function FormShell(props: Props) {
  const {
    state,
    onSubmit,
    submitLabel,
    labels = {},
    actions,
    hint,
    sticky,
    disabledReason,
    children,
  } = props;
  const t = useT('words');
  const form = useRef<HTMLFormElement>(null);
  const isBlocked = state.isSending || Boolean(disabledReason);
  const uploads = useSendAfterUploads(onSubmit);

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    if (!isBlocked) uploads.submit();
  }
  function handleKeyDown(event: KeyboardEvent) {
    const isEnter = event.code === 'Enter' || event.code === 'NumpadEnter';
    if (!isEnter || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    form.current?.requestSubmit();
  }

  return (
    <form
      ref={form}
      className={classes.form}
      onSubmit={handleSubmit}
      onKeyDown={handleKeyDown}
      aria-label={props.label}
      noValidate
    >
      <RefusalSummary state={state} labels={labels} />
      <PendingUploads value={uploads.report}>
        <FieldRefusals refusals={state.refusals}>{children}</FieldRefusals>
      </PendingUploads>
      {uploads.state !== 'idle' && (
        <Notice tone={uploads.state === 'waiting' ? 'accent' : 'overdue'} role="status">
          {uploads.state === 'waiting' ? t('file.waiting', { count: uploads.pending }) : t('file.stopped')}
        </Notice>
      )}
      <div className={classes.actions} data-sticky={sticky || undefined}>
        <Button
          type="submit"
          loading={state.isSending || uploads.state === 'waiting'}
          disabled={isBlocked}
          title={disabledReason ?? undefined}
        >
          {submitLabel}
        </Button>
        {actions}
        <span className={classes.hint}>
          {hint}
          <Kbd>{t('form.submitHint')}</Kbd>
        </span>
      </div>
    </form>
  );
}

function RefusalSummary({ state, labels }: Required<Pick<Props, 'state' | 'labels'>>) {
  const t = useT('words');
  const say = useRefusalText();
  const summary = useRef<HTMLDivElement>(null);
  const { refusals, fault } = state;
  useEffect(() => {
    if (refusals.length > 0 || fault) summary.current?.focus();
  }, [refusals, fault]);

  if (refusals.length === 0 && !fault) return null;
  return (
    <div ref={summary} tabIndex={-1} className={classes.summary}>
      {fault ? (
        <FaultNotice fault={fault} />
      ) : (
        <Notice tone="overdue" role="alert" title={t('form.refused', { count: refusals.length })}>
          <ul className={classes.list}>
            {refusals.map((refusal) => (
              <li key={`${refusal.code}:${refusal.field}`}>
                <RefusalLine refusal={refusal} label={labels[refusal.field ?? '']} text={say(refusal)} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

interface LineProps {
  refusal: RefusalView;
  label: string | undefined;
  text: string;
}

function RefusalLine({ refusal, label, text }: LineProps) {
  const sentence = label ? `${label}: ${text}` : text;
  if (!refusal.field) return sentence;
  return (
    <button
      type="button"
      className={classes.goto}
      onClick={(event) => focusField(event.currentTarget.form, refusal.field ?? '')}
    >
      {sentence}
    </button>
  );
}

/** Fields carry `name`; composite ones carry `data-field` around their first input. */
function focusField(form: HTMLFormElement | null, name: string): void {
  const quoted = CSS.escape(name);
  const found = form?.querySelector<HTMLElement>(
    `[name="${quoted}"], [data-field="${quoted}"] :is(input, textarea, button, select)`,
  );
  found?.focus();
  found?.scrollIntoView({ block: 'center' });
}
