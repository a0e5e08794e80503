import { useFormats } from '../../i18n/useFormats.ts';
import { useRefusalText } from '../../i18n/useRefusalText.ts';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { CardPathsQuery } from './paths.generated.ts';

/** The bodies that may not have the appeal: why each is not offered, and which one above it is. */
export function BarredBodies({
  paths,
}: {
  paths: Pick<NonNullable<CardPathsQuery['appeal']>, 'barredBodies'>;
}) {
  const t = useT('paths');
  const formats = useFormats();
  const say = useRefusalText();
  if (paths.barredBodies.length === 0) return null;
  return (
    <Notice tone="attention">
      {paths.barredBodies.map(({ body, refusal, instead }) => (
        <div key={body.id}>
          {t('barred', { body: formats.name(body.name), why: say(refusal).replace(/\.$/, '') })}{' '}
          {instead && t('instead', { body: formats.name(instead.name) })}
        </div>
      ))}
    </Notice>
  );
}
