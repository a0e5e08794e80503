import { useQuery } from '@apollo/client/react';
import { NoticeFields } from '../NoticeFields.tsx';
import type { PreviewNoticeQueryVariables } from '../paths.generated.ts';
import type { PathValues } from '../pathValues.ts';
import { NoticeSignatoriesDocument } from './hearing.generated.ts';

interface Props {
  appealId: number;
  values: Pick<PathValues, 'signatoryId' | 'delivery'>;
  patch: (part: Partial<PathValues>) => void;
  preview: PreviewNoticeQueryVariables['input'];
}

/**
 * Who signs the letter to the applicant and how it goes, with the letter itself to be read before it is issued. The
 * fields stand there before the names have come: what appears above a button later takes it away from under a finger.
 */
export function NoticeToApplicant({ appealId, values, patch, preview }: Props) {
  const { data } = useQuery(NoticeSignatoriesDocument, { variables: { id: appealId } });
  const noticeSignatories = data?.appeal?.noticeSignatories ?? [];
  const signatoryId = values.signatoryId ?? noticeSignatories[0]?.id ?? null;
  return (
    <NoticeFields
      paths={{ noticeSignatories }}
      values={{ ...values, signatoryId }}
      patch={patch}
      preview={{ ...preview, signatoryId }}
    />
  );
}
