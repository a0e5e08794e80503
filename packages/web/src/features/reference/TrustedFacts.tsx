import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { type Definition, DefinitionList } from '../../ui/DefinitionList.tsx';
import classes from './Trust.module.css';

interface Props {
  authority: {
    readonly isRoot: boolean;
    readonly subject: string;
    readonly issuer: string;
    readonly serial: string;
    readonly fingerprint: string;
    readonly keyKind: string;
    readonly validFrom: string;
    readonly validTo: string;
  };
  /** What else is known of it. */
  further?: readonly Definition[];
}

/** What a person compares with the page of the authority before he trusts it. */
export function TrustedFacts({ authority, further = [] }: Props) {
  const t = useT('trust');
  const formats = useFormats();
  const { isRoot, subject, issuer, serial, fingerprint, keyKind, validFrom, validTo } = authority;
  return (
    <DefinitionList
      items={[
        [t('subject'), subject],
        [t('issuer'), isRoot ? t('selfSigned') : issuer],
        [t('keyKind'), keyKind],
        [t('term'), `${formats.dayOf(validFrom)} – ${formats.dayOf(validTo)}`],
        [
          t('serial'),
          <span className={classes.print} key="serial">
            {serial}
          </span>,
        ],
        [
          t('fingerprint'),
          <span className={classes.print} key="print">
            {(fingerprint.match(/../g) ?? []).join(' ').toUpperCase()}
          </span>,
        ],
        ...further,
      ]}
    />
  );
}
