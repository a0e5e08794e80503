import { useQuery } from '@apollo/client/react';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { isInForce } from '../../components/inForce.ts';
import { Page } from '../../components/Page.tsx';
import { useReference } from '../../components/useReference.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import { BodyDrawer } from './BodyDrawer.tsx';
import { bodyKinds } from './bodyKinds.ts';
import { EntryTree } from './EntryTree.tsx';
import { FoundText } from './FoundText.tsx';
import { BodyEntriesDocument, type BodyEntryFragment } from './reference.generated.ts';
import classes from './Shelf.module.css';
import { ShelfBar } from './ShelfBar.tsx';
import { UnverifiedBadge } from './UnverifiedBadge.tsx';
import { useShelfFilter } from './useShelfFilter.ts';
import { ValidityText } from './ValidityText.tsx';

export type Body = BodyEntryFragment;

const none: readonly Body[] = [];

/** State bodies and their units, with what each is competent for. */
export function BodiesPart() {
  const t = useT('reference');
  const formats = useFormats();
  const reference = useReference();
  const { may, today, viewer } = useViewer();
  const shelf = useShelfFilter();
  const { data, error, refetch } = useQuery(BodyEntriesDocument);
  const rows = data?.bodies ?? none;
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const codeOf = (id: number | null) => (id === null ? null : (byId.get(id)?.code ?? null));
  return (
    <Page title={t('part.bodies')} aside={data && t('entries', { count: rows.length })}>
      <ShelfBar shelf={shelf} mayAdd={may('dictionary.edit')} />
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data && (
        <Section flush>
          <EntryTree
            label={t('part.bodies')}
            shelf={shelf}
            rows={rows}
            idOf={(row) => row.code}
            parentOf={(row) => codeOf(row.parentId)}
            textOf={(row) =>
              [row.name.kk, row.name.ru, row.shortName.kk, row.shortName.ru, row.code, row.bin].join(' ')
            }
            isShown={shelf.isShown}
            isFormer={(row) => !isInForce(row, today)}
            initiallyUnfolded={ancestorsOf(viewer.body.id, byId)}
            nameOf={(row, isStrong) => (
              <span className={isStrong ? classes.strong : undefined}>
                <FoundText text={formats.name(row.name)} words={shelf.text} />
              </span>
            )}
            columns={[
              {
                id: 'short',
                title: t('short'),
                isOptional: true,
                cell: (row) =>
                  formats.name(row.shortName) === formats.name(row.name) ? '' : formats.name(row.shortName),
              },
              { id: 'kind', title: t('kind'), isOptional: true, cell: (row) => <BodyKind kind={row.kind} /> },
              {
                id: 'territory',
                title: t('territory'),
                isOptional: true,
                cell: (row) =>
                  row.territoryCode && (
                    <span className={classes.quiet}>{reference.territoryName(row.territoryCode)}</span>
                  ),
              },
              {
                id: 'competence',
                title: t('competence'),
                align: 'end',
                isOptional: true,
                cell: (row) => (row.questionCodes.length > 0 ? formats.number(row.questionCodes.length) : ''),
              },
              {
                id: 'marks',
                title: t('inForceOn'),
                cell: (row) => (
                  <>
                    {!row.verified && <UnverifiedBadge />} <ValidityText row={row} />
                  </>
                ),
              },
            ]}
          />
        </Section>
      )}
      {data && shelf.entry && (
        <BodyDrawer
          key={shelf.entry}
          entry={byCode.get(shelf.entry) ?? null}
          onClose={() => shelf.open(null)}
        />
      )}
    </Page>
  );
}

function BodyKind({ kind }: { kind: string }) {
  const t = useT('reference');
  const known = bodyKinds.find((one) => one === kind);
  return <span className={classes.quiet}>{known ? t(`bodyKind.${known}`) : kind}</span>;
}

/** Codes from the body up, so that one's own house stands open. */
function ancestorsOf(id: number, byId: ReadonlyMap<number, Body>): string[] {
  const body = byId.get(id);
  if (!body) return [];
  return [...(body.parentId === null ? [] : ancestorsOf(body.parentId, byId)), body.code];
}
