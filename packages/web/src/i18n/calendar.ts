import dayjs from 'dayjs';
import 'dayjs/locale/kk';
import 'dayjs/locale/ru';
import { sentences } from './sentences.ts';

/** Names of months and days in the language on the screen. Calendars take them from here too. */
const follow = () => void dayjs.locale(sentences.language());

follow();
sentences.subscribe(follow);

export { dayjs };
