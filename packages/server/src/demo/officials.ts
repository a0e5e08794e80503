import { fullName } from '@tyndau/domain/identity/personName';
import { makeName } from './names.ts';
import { throwDice } from './random.ts';
import type { WorldState } from './worldState.ts';

const posts: readonly (readonly [bodyCode: string, kk: string, ru: string])[] = [
  ['kst', 'Қостанай облысының әкімі', 'Аким Костанайской области'],
  [
    'kst',
    'Облыс әкімінің орынбасары (әлеуметтік мәселелер)',
    'Заместитель акима области (социальные вопросы)',
  ],
  ['kst', 'Облыс әкімінің орынбасары (инфрақұрылым)', 'Заместитель акима области (инфраструктура)'],
  ['kst', 'Облыс әкімінің орынбасары (ауыл шаруашылығы)', 'Заместитель акима области (сельское хозяйство)'],
  ['kst-apparatus', 'Әкім аппаратының басшысы', 'Руководитель аппарата акима'],
  ['kst-utilities', 'Энергетика және ТКШ басқармасының басшысы', 'Руководитель управления энергетики и ЖКХ'],
  ['kst-land', 'Жер қатынастары басқармасының басшысы', 'Руководитель управления земельных отношений'],
  ['kst-health', 'Денсаулық сақтау басқармасының басшысы', 'Руководитель управления здравоохранения'],
  ['kst-education', 'Білім басқармасының басшысы', 'Руководитель управления образования'],
];

/** Writes those who receive people in person; gives their ids. The head of the apparatus has the account `leader`. */
export function makeOfficials(world: WorldState, seed: number): number[] {
  const { sink, next, cast, book } = world;
  const dice = throwDice(seed ^ 0xacc);
  return posts.map(([bodyCode, postKk, postRu]) => {
    const id = next.officials;
    next.officials += 1;
    const isLeader = bodyCode === 'kst-apparatus';
    const sex = dice.chance(0.3) ? 'female' : 'male';
    const name = isLeader ? cast.leader.name : fullName(makeName(dice, sex, dice.chance(0.75)));
    const bodyId = book.bodiesByCode.get(bodyCode)?.id ?? world.routes.apparatusId;
    sink.add('officials', [
      id,
      name,
      postKk,
      postRu,
      bodyId,
      isLeader ? cast.leader.id : null,
      ...gifts(bodyCode),
    ]);
    writeHours(world, id);
    return id;
  });
}

// One receives in Kazakh only, one has no room for video: the seating must reckon with both.
function gifts(bodyCode: string): [languages: string, hasVideo: boolean] {
  return [bodyCode === 'kst-education' ? '{kk}' : '{}', bodyCode !== 'kst-land'];
}

const place = ['Облыс әкімінің аппараты, қабылдау бөлмесі', 'Аппарат акима области, приёмная'] as const;

// Tuesdays of the month by turns, and the last Friday for everybody: at least once a month, as the law wants it.
function writeHours({ sink, next }: WorldState, officialId: number): void {
  const add = (weekday: number, ordinal: number, from: string, to: string) => {
    const lunch = ['13:00', '14:30'];
    sink.add('official_hours', [
      ...[next.official_hours, officialId, weekday, ordinal, from, to, ...lunch, 15, ...place, '2024-01-01'],
    ]);
    next.official_hours += 1;
  };
  add(2, (officialId % 4) + 1, '09:30', '12:30');
  add(5, -1, '09:30', '18:00');
}
