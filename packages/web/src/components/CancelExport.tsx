import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useT } from '../i18n/useT.ts';
import { CancelExportDocument, type RegisterExportFieldsFragment } from './exports.generated.ts';

interface Props {
  file: RegisterExportFieldsFragment;
  size: 'compact-xs' | 'compact-sm';
}

/** Stops a file that waits or is being made; whoever asked for it tells its state anew. */
export function CancelExport({ file, size }: Props) {
  const t = useT('lists');
  const words = useT('words');
  const [cancel, { loading }] = useMutation(CancelExportDocument);
  return (
    <Button
      size={size}
      variant="subtle"
      loading={loading}
      aria-label={t('export.cancel', { title: file.title })}
      onClick={() => void cancel({ variables: { id: file.id } }).catch(() => null)}
    >
      {words('cancel')}
    </Button>
  );
}
