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

/** Who signs the letter to the applicant and how it goes, with the letter itself to be read before it is issued. */
export function NoticeToApplicant({ appealId, values, patch, preview }: Props) {
  const { data } = useQuery(NoticeSignatoriesDocument, { variables: { id: appealId } });
  if (!data?.appeal) return null;
  const signatoryId = values.signatoryId ?? data.appeal.noticeSignatories[0]?.id ?? null;
  return (
    <NoticeFields
      paths={data.appeal}
      values={{ ...values, signatoryId }}
      patch={patch}
      preview={{ ...preview, signatoryId }}
    />
  );
}
