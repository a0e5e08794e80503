import { receptionStateNames } from '@tyndau/domain/receptions/receptionStates';
import { useCodeName } from '../../components/useCodeName.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { receptionTone } from './receptionTones.ts';

/** Where a request for reception stands. */
export function ReceptionStateBadge({ state }: { state: string }) {
  const nameOf = useCodeName();
  return <StateBadge tone={receptionTone(state)}>{nameOf(receptionStateNames, state)}</StateBadge>;
}
