import { useQuery } from '@apollo/client/react';
import { foldText } from '@tyndau/domain/text/normalise';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { isInForce } from '../../components/inForce.ts';
import { Page } from '../../components/Page.tsx';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import { TemplateEntriesDocument } from './reference.generated.ts';
import classes from './Shelf.module.css';
import { ShelfBar } from './ShelfBar.tsx';
import { TemplateEditor } from './TemplateEditor.tsx';
import { type Template, templatePurposes } from './templatePurposes.ts';
import { type ShelfFilter, useShelfFilter } from './useShelfFilter.ts';
import { ValidityText } from './ValidityText.tsx';

/** The letters of the department in both languages, by whom they go to. */
export function TemplatesPart() {
  const t = useT('reference');
  const words = useT('words');
  const { may } = useViewer();
  const shelf = useShelfFilter();
  const { data, error, refetch } = useQuery(TemplateEntriesDocument);
  const templates = data?.templates ?? [];
  if (data && shelf.entry) {
    const entry = templates.find(({ code }) => code === shelf.entry) ?? null;
    return <TemplateEditor key={shelf.entry} entry={entry} onClose={() => shelf.open(null)} />;
  }
  const wanted = foldText(shelf.text).split(' ').filter(Boolean);
  const shown = templates.filter((row) => {
    const folded = foldText(
      `${row.name.kk} ${row.name.ru} ${row.code} ${row.bodyKk} ${row.bodyRu} ${row.article}`,
    );
    return shelf.isShown(row) && wanted.every((word) => folded.includes(word));
  });
  return (
    <Page title={t('part.templates')} aside={data && t('entries', { count: templates.length })}>
      <ShelfBar shelf={shelf} mayAdd={may('template.edit')} />
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data && shown.length === 0 && (
        <Section>
          <EmptyState title={words('table.empty')} hint={t('emptyHint')} />
        </Section>
      )}
      {templatePurposes.map((purpose) => (
        <PurposeLines
          key={purpose}
          purpose={purpose}
          rows={shown.filter((row) => row.purpose === purpose)}
          shelf={shelf}
        />
      ))}
    </Page>
  );
}

interface LinesProps {
  purpose: (typeof templatePurposes)[number];
  rows: readonly Template[];
  shelf: ShelfFilter;
}

function PurposeLines({ purpose, rows, shelf }: LinesProps) {
  const t = useT('reference');
  const formats = useFormats();
  const { today } = useViewer();
  if (rows.length === 0) return null;
  return (
    <Section title={t(`purpose.${purpose}`)} flush>
      <div className={classes.scroll}>
        <table className={classes.lines}>
          <tbody>
            {rows.map((row) => (
              <tr
                key={row.code}
                data-former={!isInForce(row, today) || undefined}
                onClick={() => shelf.open(row.code)}
              >
                <td>
                  <button type="button" className={classes.name}>
                    {formats.name(row.name)}
                  </button>
                </td>
                <td className={classes.optional}>
                  <span className={classes.quiet}>{row.article}</span>
                </td>
                <td className={`${classes.optional} ${classes.number}`}>
                  <ValidityText row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
