import { NativeSelect } from '@mantine/core';
import { appealSourceNames } from '@tyndau/domain/appeals/vocabularyNames';
import { Link } from 'react-router';
import { useCodeName } from '../../components/useCodeName.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import classes from './Distribution.module.css';
import { isAtTable, type Moves, type Proposal, registrarOf } from './packBalance.ts';
import { useWhy } from './useWhy.ts';

interface Props {
  proposal: Proposal;
  moves: Moves;
  onMove: (intakeId: number, registrarId: number) => void;
}

/** The letters of the pack, to whom each goes and why. */
export function PackLetters({ proposal, moves, onMove }: Props) {
  const t = useT('distribution');
  const formats = useFormats();
  const codeName = useCodeName();
  const why = useWhy();
  const people = proposal.seats
    .filter(isAtTable)
    .map(({ user }) => ({ value: String(user.id), label: user.displayName }));
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th className={classes.end}>{t('column.number')}</th>
            <th>{t('column.received')}</th>
            <th>{t('column.applicant')}</th>
            <th>{t('column.source')}</th>
            <th className={classes.end}>{t('column.sheets')}</th>
            <th>{t('column.registrar')}</th>
            <th>{t('column.why')}</th>
          </tr>
        </thead>
        <tbody>
          {proposal.letters.map((letter) => {
            const { intake } = letter;
            const registrarId = registrarOf(letter, moves);
            const isMoved = registrarId !== letter.registrarId;
            return (
              <tr key={intake.id} data-moved={isMoved || undefined}>
                <td className={classes.end}>
                  <Link to={paths.intake(intake.id)}>{intake.throughNumber}</Link>
                </td>
                <td>
                  {formats.dayOf(intake.receivedAt)} {formats.time(intake.receivedAt)}
                </td>
                <td>{intake.applicantName}</td>
                <td>{codeName(appealSourceNames, intake.source)}</td>
                <td className={classes.end}>{intake.sheets}</td>
                <td>
                  <NativeSelect
                    className={classes.choose ?? ''}
                    size="xs"
                    aria-label={t('pack.toWhom', { number: intake.throughNumber })}
                    data={people}
                    value={String(registrarId)}
                    onChange={(event) => onMove(intake.id, Number(event.currentTarget.value))}
                  />
                </td>
                <td className={classes.soft}>{isMoved ? t('why.moved') : why(letter)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
