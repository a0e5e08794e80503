import { Button, Checkbox } from '@mantine/core';
import { intakeLifecycle, isIntakeState } from '@tyndau/domain/appeals/intakeLifecycle';
import { Link } from 'react-router';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Section } from '../../ui/Section.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import classes from './Distribution.module.css';
import { type ActDetailsFragment, ConfirmShareDocument } from './distribution.generated.ts';
import { useWhy } from './useWhy.ts';

type Share = ActDetailsFragment['shares'][number];

interface Props {
  share: Share;
  mayTakeBack: boolean;
  chosen: readonly number[];
  onChoose: (intakeId: number, isChosen: boolean) => void;
}

/** What one registrar got, and the signature for it. */
export function ShareSection({ share, mayTakeBack, chosen, onChoose }: Props) {
  const t = useT('distribution');
  const formats = useFormats();
  const { registrar, standsInFor, confirmedAt, confirmedNumbers } = share;
  return (
    <Section
      title={registrar.displayName}
      hint={t('act.share', { count: share.letters })}
      actions={
        <StateBadge tone={confirmedAt ? 'done' : 'attention'}>
          {confirmedAt ? t('act.confirmed', { at: formats.dateTime(confirmedAt) }) : t('act.unconfirmed')}
        </StateBadge>
      }
      flush
    >
      <ConfirmButton share={share} />
      <div className={classes.scroll}>
        <table className={classes.table}>
          <tbody>
            {share.items.map((item) => (
              <ShareLine
                key={item.intake.id}
                item={item}
                choose={mayTakeBack && item.isInHand}
                isChosen={chosen.includes(item.intake.id)}
                onChoose={onChoose}
              />
            ))}
          </tbody>
        </table>
      </div>
      {(standsInFor || confirmedNumbers.length > 0) && (
        <div className={classes.soft} style={{ padding: '6px 12px' }}>
          {[
            standsInFor && t('pack.standsIn', { name: standsInFor.displayName }),
            confirmedNumbers.length > 0 && t('act.signedFor', { numbers: confirmedNumbers.join(', ') }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
      )}
    </Section>
  );
}

function ConfirmButton({ share }: { share: Share }) {
  const t = useT('distribution');
  const state = useMutationWithRefusals(ConfirmShareDocument, (data) => data.confirmShare);
  const count = share.items.filter(({ endedBecause }) => endedBecause === null).length;
  if (!share.isMine || share.confirmedAt || count === 0) return null;
  return (
    <div style={{ padding: '10px 12px' }}>
      <Button loading={state.isSending} onClick={() => void state.run({ shareId: share.id, letters: count })}>
        {t('act.confirm', { count })}
      </Button>
      <RefusalNotice state={state} />
    </div>
  );
}

interface LineProps {
  item: Share['items'][number];
  choose: boolean;
  isChosen: boolean;
  onChoose: Props['onChoose'];
}

function ShareLine({ item, choose, isChosen, onChoose }: LineProps) {
  const t = useT('distribution');
  const formats = useFormats();
  const why = useWhy();
  const { intake, endedBecause } = item;
  return (
    <tr data-ended={endedBecause ? true : undefined}>
      <td style={{ width: 32 }}>
        {choose && (
          <Checkbox
            size="xs"
            aria-label={t('act.choose', { number: intake.throughNumber })}
            checked={isChosen}
            onChange={(event) => onChoose(intake.id, event.currentTarget.checked)}
          />
        )}
      </td>
      <td className={classes.end} style={{ width: 72 }}>
        <Link to={paths.intake(intake.id)}>{intake.throughNumber}</Link>
      </td>
      <td style={{ width: 140 }}>
        {formats.dayOf(intake.receivedAt)} {formats.time(intake.receivedAt)}
      </td>
      <td>{intake.applicantName}</td>
      <td className={classes.soft}>{why(item)}</td>
      <td style={{ width: 190 }}>
        {endedBecause ? (
          <StateBadge tone="neutral">
            {t(endedBecause === 'takenBack' ? 'act.takenBack' : 'act.released')}
          </StateBadge>
        ) : (
          <StateBadge tone={intake.state === 'registered' ? 'done' : 'accent'}>
            {isIntakeState(intake.state) ? formats.name(intakeLifecycle[intake.state].name) : intake.state}
          </StateBadge>
        )}
      </td>
    </tr>
  );
}
