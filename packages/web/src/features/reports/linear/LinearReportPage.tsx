import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { FaultNotice } from '../../../components/FaultNotice.tsx';
import { LinearEditor } from './LinearEditor.tsx';
import { LinearReportDetailsDocument } from './linear.generated.ts';

/** A linear report: composed, tried on the first rows, kept under a name, made into a file. */
export function LinearReportPage() {
  const { id } = useParams();
  const isNew = id === 'new';
  const { data, error, refetch } = useQuery(LinearReportDetailsDocument, {
    variables: { id: Number(id) },
    skip: isNew,
  });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (isNew) return <LinearEditor key="new" report={null} />;
  return data ? <LinearEditor key={data.linearReport.id} report={data.linearReport} /> : null;
}
