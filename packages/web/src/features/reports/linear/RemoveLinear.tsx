import { useApolloClient } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { useMutationWithRefusals } from '../../../components/useMutationWithRefusals.ts';
import { useT } from '../../../i18n/useT.ts';
import { paths } from '../../../paths.ts';
import { RemoveLinearReportDocument } from './linear.generated.ts';

/** Takes a report of one's own away; its files stay where they are. */
export function RemoveLinear({ id }: { id: number }) {
  const words = useT('words');
  const navigate = useNavigate();
  const client = useApolloClient();
  const removal = useMutationWithRefusals(RemoveLinearReportDocument, (data) => data.removeLinearReport);
  async function remove() {
    if (!(await removal.run({ id }))) return;
    client.cache.evict({ fieldName: 'linearReports' });
    navigate(paths.linear());
  }
  return (
    <>
      <RefusalNotice state={removal} />
      <Button variant="subtle" color="gray" disabled={removal.isSending} onClick={() => void remove()}>
        {words('remove')}
      </Button>
    </>
  );
}
