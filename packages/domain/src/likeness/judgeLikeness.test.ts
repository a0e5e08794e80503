import { describe, expect, it } from 'vitest';
import { plainDate } from '../calendar/plainDate.ts';
import { type ComparedLetter, type EarlierLetter, judgeLikeness } from './judgeLikeness.ts';
import { labelledPairs as pairs } from './labelledPairs.ts';
import { filingTrace, letterTrace } from './letterTrace.ts';
import { measureLikeness } from './measureLikeness.ts';

const measured = (part: string) => measureLikeness(pairs.filter((pair) => pair.part === part));

describe('on labelled pairs of letters', () => {
  // Rules were made looking at the first half only (decision 0013).
  it.each(['tuning', 'heldOut'])('repeats and doubles are found and nothing else is: %s half', (part) => {
    const { precision, recall, sameVerdict, ...counted } = measured(part);
    expect(counted.pairs).toBeGreaterThan(130);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.9);
    expect(sameVerdict).toBeGreaterThanOrEqual(0.93);
  });

  it('both halves have every verdict and every kind of hard case', () => {
    const kinds = (part: string) =>
      new Set(
        pairs
          .filter((pair) => pair.part === part && !pair.kind.startsWith('hand'))
          .map(({ kind, verdict }) => `${verdict}: ${kind}`),
      );
    expect(kinds('tuning')).toEqual(kinds('heldOut'));
    expect(kinds('tuning').size).toBe(17);
  });
});

/** Kazakh letters as they are typed without a Kazakh keyboard. */
function inRussianLetters(text: string): string {
  const [from, to] = ['әғқңөұүһіӘҒҚҢӨҰҮҺІ', 'агкноуухиАГКНОУУХИ'];
  return text.replace(/./gu, (sign) => (from.includes(sign) ? (to[from.indexOf(sign)] ?? sign) : sign));
}

/** Every fifth word has a letter left out, two exchanged, or one doubled. */
function misspelt(text: string): string {
  return text
    .split(' ')
    .map((word, at) => {
      if (at % 5 !== 2 || word.length < 5) return word;
      const [head, a = '', b = '', tail] = [word.slice(0, 2), word[2], word[3], word.slice(4)];
      return [head + b + tail, head + b + a + tail, head + a + a + b + tail][at % 3] ?? word;
    })
    .join(' ');
}

describe('on the labelled letters typed as people type them', () => {
  it.each([
    ['Kazakh letters in Russian ones', inRussianLetters],
    ['every fifth word misspelt', misspelt],
    ['both', (text: string) => misspelt(inRussianLetters(text))],
  ])('%s: repeats are found as well', (_, type) => {
    const typed = pairs.map((pair) => {
      const { annotation, text } = pair.letter;
      return { ...pair, letter: { ...pair.letter, annotation: type(annotation), text: type(text) } };
    });
    const { precision, recall } = measureLikeness(typed);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });
});

const writer = {
  iin: '850315300019',
  bin: null,
  name: 'Тұлпарбаев Ержан',
  address: 'Степная, 1',
  phone: null,
};
const letter: ComparedLetter = {
  writer,
  questionCode: '01.01.01',
  districtCode: '391000000',
  annotation: 'Нет отопления в доме 7 по улице Абая, батареи холодные',
  text: '',
  form: 'paper',
  receivedOn: plainDate('2026-02-02'),
};
const earlier: EarlierLetter = { ...letter, receivedOn: plainDate('2026-01-12'), state: 'closed' };

describe('the same words again', () => {
  it.each([
    ['answered', { state: 'closed' }, {}, 'repeat'],
    ['terminated', { state: 'terminated' }, {}, 'returnIdentical'],
    ['returned as identical', { state: 'returned' }, {}, 'attachWithoutAnswer'],
    [
      'open, over another channel, within days',
      { state: 'routed', receivedOn: '2026-01-30' },
      { form: 'electronic' },
      'sameLetter',
    ],
    [
      'open, over another channel, a month ago',
      { state: 'routed', receivedOn: '2026-01-02' },
      { form: 'electronic' },
      'repeat',
    ],
    ['of another person', { writer: { ...writer, iin: '900101400023' } }, {}, 'newQuestion'],
    ['about another district', { districtCode: '392400000' }, {}, 'newQuestion'],
  ] as const)('where the earlier one is %s', (_, before, now, verdict) => {
    const judged = judgeLikeness(
      { ...letter, ...now } as ComparedLetter,
      { ...earlier, ...before } as EarlierLetter,
    );
    expect(judged.verdict).toBe(verdict);
    expect(judged.likeness).toBe(1);
  });
});

describe('a judgement', () => {
  it('gives its reasons: person, question, text, things, and how the earlier one ended', () => {
    expect(judgeLikeness(letter, earlier).reasons).toEqual([
      'personByNumber',
      'questionSame',
      'textSame',
      'thingsSame',
      'earlierAnswered',
    ]);
  });

  it('does not take a termination for a ground of return when new arguments are brought', () => {
    const renewed = {
      ...letter,
      annotation: 'Прилагаю акт замера: в доме 7 по улице Абая всего двенадцать градусов',
    };
    expect(judgeLikeness(renewed, { ...earlier, state: 'terminated' }).verdict).toBe('repeat');
  });
});

describe('the trace of a letter', () => {
  const text =
    'Третьи сутки нет отопления в доме № 7 по улице Абая, температура в квартирах не выше 12 градусов.';
  const shared = (one: readonly number[], other: readonly number[]) =>
    one.filter((band) => other.includes(band)).length;

  it('is shared by a copy with slips, and by Kazakh typed in Russian letters', () => {
    const misspelt = text.replace('отопления', 'отапления').replace('градусов', 'градуссов');
    expect(shared(letterTrace(text), letterTrace(misspelt))).toBeGreaterThan(0);
    const kazakh = 'Қостанай қаласындағы Абай көшесінде үш тәуліктен бері жылу жоқ, пәтерлер суық';
    const russianLetters = 'Костанай каласындагы Абай кошесинде уш тауликтен бери жылу жок, патерлер суык';
    expect(letterTrace(kazakh)).toEqual(letterTrace(russianLetters));
  });

  it('is not shared by letters about other things', () => {
    expect(
      shared(
        letterTrace(text),
        letterTrace('Прошу выделить земельный участок под строительство жилого дома'),
      ),
    ).toBe(0);
  });

  it('covers annotation and letter, and is empty for a word', () => {
    expect(shared(filingTrace('Нет отопления', text), letterTrace(text))).toBe(12);
    expect(letterTrace('Жалоба')).toEqual([]);
  });

  it('is the same for ever: it is compared with traces that were kept before', () => {
    expect(letterTrace('Просит отремонтировать дорогу по улице Абая в посёлке Затобольск.')).toEqual([
      1368765185, 1228837515, -1563386945, 1550619549, -1922308454, 1096350882, 458145269, 1658940241,
      -1542105372, 1654939915, -1937111280, -861627756,
    ]);
    expect(letterTrace('Қостанай қаласында жылу жоқ, шара қолдануды сұрайды.')).toEqual([
      948623729, 1984582535, -376305594, 1591323920, 603695699, -291182221, 1371569792, -541221735,
      -1957133770, -1555583823, -1555720920, -2126383196,
    ]);
  });
});
