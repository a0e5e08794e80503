import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import type { DeskScan } from './deliveryDesk.ts';

/** The letter that the envelope became, by its through number. */
export function EnvelopeLetter({ intake }: Pick<DeskScan, 'intake'>) {
  const t = useT('kazpost');
  if (!intake) return null;
  return (
    <Anchor component={Link} to={paths.intake(intake.id)} size="sm" underline="always">
      {t('throughNumber', { number: intake.throughNumber })}
    </Anchor>
  );
}
