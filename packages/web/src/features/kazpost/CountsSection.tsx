import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import type { DeskView } from './deliveryDesk.ts';
import classes from './Kazpost.module.css';

const shown = ['listed', 'matched', 'missing', 'surplus', 'returned', 'unread'] as const;

/** The running figures of the bag. */
export function CountsSection({ view: { counts } }: { view: DeskView }) {
  const t = useT('kazpost');
  return (
    <Section title={t('counts')}>
      <div className={classes.counts}>
        {shown.map((name) => (
          <div key={name} className={classes.count} data-count={name}>
            <div className={classes.figure}>{counts[name]}</div>
            <div className={classes.soft}>{t(`count.${name}`)}</div>
          </div>
        ))}
      </div>
    </Section>
  );
}
