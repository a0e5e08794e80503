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
    sink.add('officials', [id, name, postKk, postRu, bodyId, isLeader ? cast.leader.id : null]);
    return id;
  });
}
