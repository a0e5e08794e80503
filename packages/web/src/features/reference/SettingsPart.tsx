import { useQuery } from '@apollo/client/react';
import { foldText } from '@tyndau/domain/text/normalise';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import { SettingEntriesDocument } from './reference.generated.ts';
import { SettingLine } from './SettingLine.tsx';
import { ShelfBar } from './ShelfBar.tsx';
import { groupOf, settingGroups } from './settingGroups.ts';
import { useShelfFilter } from './useShelfFilter.ts';

/** Facts that the law leaves open or that could not be verified: each with its source, each to be set here. */
export function SettingsPart() {
  const t = useT('reference');
  const words = useT('words');
  const shelf = useShelfFilter();
  const { data, error, refetch } = useQuery(SettingEntriesDocument);
  const settings = data?.settings ?? [];
  const wanted = foldText(shelf.text).split(' ').filter(Boolean);
  const shown = settings.filter(({ name, hint, key }) => {
    const folded = foldText(`${name.kk} ${name.ru} ${hint.kk} ${hint.ru} ${key}`);
    return wanted.every((word) => folded.includes(word));
  });
  const doubtful = settings.filter(({ verified }) => !verified).length;
  return (
    <Page
      title={t('part.settings')}
      aside={data && t('doubtful', { count: doubtful, total: settings.length })}
    >
      <ShelfBar shelf={shelf} isDated={false} />
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data && shown.length === 0 && (
        <Section>
          <EmptyState title={words('table.empty')} hint={t('emptyHint')} />
        </Section>
      )}
      {[...settingGroups, 'other' as const].map((group) => {
        const lines = shown.filter(({ key }) => groupOf(key) === group);
        if (lines.length === 0) return null;
        return (
          <Section key={group} title={t(`settingGroup.${group}`)} flush>
            {lines.map((setting) => (
              <SettingLine key={setting.key} setting={setting} />
            ))}
          </Section>
        );
      })}
    </Page>
  );
}
