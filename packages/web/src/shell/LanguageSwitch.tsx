import { uiLanguages } from '@tyndau/domain/kernel/localized';
import { useT } from '../i18n/useT.ts';
import classes from './LanguageSwitch.module.css';
import { useSwitchLanguage } from './useSwitchLanguage.ts';

const names = { kk: ['ҚАЗ', 'Қазақша'], ru: ['РУС', 'Русский'], en: ['ENG', 'English'] } as const;

/** ҚАЗ РУС ENG: the page changes at once, without a reload. A telephone shows the current one, which goes to the next. */
export function LanguageSwitch() {
  const t = useT('shell');
  const { language, change } = useSwitchLanguage();
  return (
    <fieldset className={classes.switch} aria-label={t('language')}>
      {uiLanguages.map((one, index) => {
        const [short, full] = names[one];
        const next = uiLanguages[(index + 1) % uiLanguages.length] ?? one;
        return (
          <button
            key={one}
            type="button"
            lang={one}
            title={full}
            className={classes.language}
            aria-pressed={one === language}
            onClick={() => change(one === language ? (isSmall() ? next : one) : one)}
          >
            {short}
          </button>
        );
      })}
    </fieldset>
  );
}

// The width at which LanguageSwitch.module.css hides the languages that are not on.
function isSmall(): boolean {
  return window.matchMedia('(max-width: 480px)').matches;
}
