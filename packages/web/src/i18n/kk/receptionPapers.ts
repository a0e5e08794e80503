import type { receptionPapers as ru } from '../ru/receptionPapers.ts';
import type { Translation } from '../translation.ts';

/** Papers of receptions, the schedule that everybody may read, the feeds of calendars. */
export const receptionPapers = {
  print: 'Басып шығару',
  printOf: 'Басып шығару: {{what}}',
  printIt: 'Басып шығару',
  language: 'Қағаздардың тілі',
  kind: {
    brief: 'Қабылдауға анықтама',
    pack: 'Материалдар',
    invited: 'Тізім және шақырылғандар',
    calls: 'Қоңырау шалу тізімі',
    agenda: 'Күн тәртібі және қатысу парағы',
    archive: 'Мұрағатқа өткізу актісі',
  },
  marked: 'белгіленгендер',
  day: 'бүкіл күн',
} satisfies Translation<typeof ru>;
