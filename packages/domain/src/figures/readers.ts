import type { Localized } from '../kernel/localized.ts';
import { type DimensionName, isPersonal } from './dimensions.ts';
import { isOfLetters, type MeasureName } from './measures.ts';

const text = (kk: string, ru: string, en: string): Localized => ({ kk, ru, en });

const readers = {
  everybody: text(
    'көрсеткіштер ашық барлық адам, өзіне көрінетін жолданымдар шегінде.',
    'все, кому открыты показатели, — в пределах обращений, которые им видны.',
    'everybody who may look at figures, of the appeals he may see.',
  ),
  letters: text(
    'қабылданған жолданымдар журналын оқи алатындар; басқаларда сан жоқ.',
    'кому открыт журнал принятых обращений; у остальных числа нет.',
    'those who may read the journal of accepted appeals; others get no number.',
  ),
  persons: text(
    'дербес деректерді көру құқығы барлар. Басқаларға — аяқталған тоқсандар мен аудандар бойынша ғана, бестен аз адам ашылмайды.',
    'кому видны персональные данные. Остальным — только по оконченным кварталам и районам; менее пяти человек не раскрывается.',
    'those who may see personal data. Others by quarters that are over and by districts only; fewer than five people are not told.',
  ),
};

/** Who may see a measure: the end of a sentence that begins with «seen by». */
export function readersOfMeasure(measure: MeasureName): Localized {
  return isOfLetters(measure) ? readers.letters : readers.everybody;
}

/** Who may see figures by a dimension. */
export function readersOfDimension(dimension: DimensionName): Localized {
  return isPersonal(dimension) ? readers.persons : readers.everybody;
}
