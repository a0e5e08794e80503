import { useRef } from 'react';
import { useMutationWithRefusals } from '../../../components/useMutationWithRefusals.ts';
import type { DraftValues } from './draftValues.ts';
import { SaveAnswerDraftDocument, SendDraftForApprovalDocument } from './execution.generated.ts';

/** Saves the draft, and sends what was saved: a refusal of the sending leaves nothing typed unsaved. */
export function useDraftSaving(appealId: number, firstVersion: number | null) {
  const saving = useMutationWithRefusals(SaveAnswerDraftDocument, (data) => data.saveAnswerDraft);
  const sending = useMutationWithRefusals(SendDraftForApprovalDocument, (data) => data.sendDraftForApproval);
  const version = useRef(firstVersion);
  // What this sheet has brought is the draft's own after the first saving: the hash, and the id it got there.
  const brought = useRef(new Map<string, number>());

  async function save(values: DraftValues): Promise<boolean> {
    const fresh = values.files.filter(({ hash }) => !brought.current.has(hash));
    const done = await saving.run({
      input: {
        ...{ appealId, version: version.current, outcome: values.outcome, language: values.language },
        ...{ text: values.text, outgoingNumber: values.outgoingNumber.trim() || null },
        withoutPartsReason: values.withoutPartsReason.trim() || null,
        keptFileIds: [
          ...values.kept.map(({ id }) => id),
          ...values.files.flatMap(({ hash }) => brought.current.get(hash) ?? []),
        ],
        files: fresh.map(({ hash, name }) => ({ hash, name })),
      },
    });
    const draft = done?.appeal?.execution.draft;
    if (!draft) return false;
    version.current = draft.version;
    // The newest files of the draft are those that were sent now, in their order.
    const added = draft.attachments.slice(draft.attachments.length - fresh.length);
    for (const [index, { hash }] of fresh.entries()) brought.current.set(hash, added[index]?.id ?? 0);
    return true;
  }

  async function saveAndSend(values: DraftValues): Promise<boolean> {
    sending.clear();
    if (!(await save(values))) return false;
    const input = { appealId, version: version.current ?? 0, approverId: Number(values.approverId) };
    const done = await sending.run({ input });
    const draft = done?.appeal?.execution.draft;
    if (draft) version.current = draft.version;
    return done !== null;
  }

  const isRefused = saving.refusals.length > 0 || saving.fault !== null;
  return { save, saveAndSend, state: isRefused || saving.isSending ? saving : sending };
}
