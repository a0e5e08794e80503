import { useT } from '../../i18n/useT.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';

const tones = { draft: 'attention', approved: 'done', replaced: 'neutral' } as const;

/** Draft, approved, or replaced by a further edition. */
export function ReportState({ state }: { state: string }) {
  const t = useT('reports');
  const known = state in tones ? (state as keyof typeof tones) : 'draft';
  return <StateBadge tone={tones[known]}>{t(`state.${known}`)}</StateBadge>;
}
