import type { TerritoryRow } from '../../components/useReference.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { DateText } from '../../ui/DateText.tsx';
import type { ResidentsQuery } from './residents.generated.ts';
import classes from './Shelf.module.css';

interface Props {
  territories: readonly TerritoryRow[];
  year: number;
  all: ResidentsQuery['residents'];
}

/** Territories with their residents of a year; where the year has no figure, the one that is counted with instead. */
export function ResidentsTable({ territories, year, all }: Props) {
  const t = useT('residents');
  const formats = useFormats();
  const wordFor = (code: string) => {
    const own = all.filter((row) => row.code === code);
    return own.find((row) => row.year <= year) ?? own.at(-1);
  };
  return (
    <div className={classes.scroll}>
      <table className={classes.lines}>
        <thead>
          <tr>
            <th scope="col">{t('territory')}</th>
            <th scope="col" className={classes.number}>
              {t('residents')}
            </th>
            <th scope="col">{t('source')}</th>
            <th scope="col" className={classes.optional}>
              {t('statedOn')}
            </th>
          </tr>
        </thead>
        <tbody>
          {territories.map(({ code, level, name }) => {
            const word = wordFor(code);
            return (
              <tr key={code} className={classes.still}>
                <td>
                  <span className={level === 1 ? classes.strong : undefined}>{formats.name(name)}</span>{' '}
                  <span className={classes.code}>{code}</span>
                </td>
                <td className={classes.number}>
                  {word ? formats.number(word.residents) : '—'}
                  {word && word.year !== year && (
                    <div className={classes.quiet}>{t('ofOtherYear', { year: word.year })}</div>
                  )}
                </td>
                <td>{word?.source}</td>
                <td className={classes.optional}>{word && <DateText on={word.statedOn} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
