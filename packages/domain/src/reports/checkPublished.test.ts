import { describe, expect, it } from 'vitest';
import { checkFigures, checkPublished, type PublishedFigure } from './checkPublished.ts';

/** «code printed check» lines of a report. */
const figures = (text: string): PublishedFigure[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', printed = '', check = ''] = line.split(';').map((part) => part.trim());
      return { code, name: code, printed, check: check.replaceAll('~', ';') };
    });
const broken = (text: string) => {
  const lines = figures(text);
  expect(checkFigures(lines)).toEqual([]);
  const findings = checkPublished(lines);
  expect(findings.length).toBeGreaterThan(0);
  return findings
    .filter(({ holds }) => !holds)
    .map(({ code, check, suspicion }) => ({ code, check, suspicion }));
};

/** Numbers as the reports of Kazakhstan printed them. */
const published = {
  'KA-01 to KA-03, the country in 2016': `
    all; 1 321 050; = cgo + mio
    cgo; 501 336;
    mio; 819 714;
    cgoShare; 37,95; = cgo / all
    mioShare; 62,05; = mio / all
    satisfied; 659 852; = satCgo + satMio | <= all
    satCgo; 335 210;
    satMio; 324 642;
    satShare; 49,95; = satisfied / all
    late; 6 325; = lateCgo + lateMio
    lateCgo; 3 771;
    lateMio; 2 554;
    lateShare; 0,48; = late / all`,
  'KA-14 to KA-19 and KA-21, West Kazakhstan in 2021': `
    registered; 25 672; = mio + other
    mio; 16 788;
    other; 8 884;
    mioShare; 65,4; = mio / registered
    land; 4 835; <= mio
    landShare; 28,8; = land / mio
    considered; 19 793; = satisfied + refused + explained + rest
    consideredShare; 77,1; = considered / registered
    satisfied; 6 710;
    satisfiedShare; 33,9; = satisfied / considered
    refused; 501;
    refusedShare; 2,5; = refused / considered
    explained; 12 419;
    explainedShare; 62,7; = explained / considered
    rest; 163;`,
  'KB-03, Pavlodar': `
    all2018; 543; = men + women | = oral + written
    men; 368;
    women; 175;
    oral; 72;
    written; 471;
    all2017; 537; = men17 + women17 | = oral17 + written17
    men17; 355;
    women17; 182;
    oral17; 98;
    written17; 439;
    all2016; 513; = a16 + b16
    a16; 317;
    b16; 196;
    growth; 1,1; = growth(all2018~ all2017)
    electronic; 53; <= written
    electronicShare; 10; = electronic / all2018`,
  'KB-04, Atyrau': `
    all; 3 215; = land + zhkh + soc + work + law + culture + migr + build + health + edu + empl + agro + rest
    land; 1586;
    zhkh; 393;
    soc; 88;
    work; 298;
    law; 48;
    culture; 34;
    migr; 51;
    build; 53;
    health; 79;
    edu; 67;
    empl; 51;
    agro; 112;
    rest; 355;`,
  'KB-06, Karaganda': `
    all; 2 381; = a + b
    a; 1 966;
    b; 415;
    above; 647; = ap + kpm + parliament + ministries | <= all
    ap; 351;
    kpm; 125;
    parliament; 60;
    ministries; 111;
    aboveShare; 27,2; = above / all`,
};

describe('published figures', () => {
  it.each(Object.entries(published))('%s: every sum and share holds', (_name, text) => {
    expect(broken(text)).toEqual([]);
  });

  it('KA-20: a share that was cut off and not rounded is found, and so is a share of another base', () => {
    expect(broken('registered; 25 672;\nforwarded; 2 357;\nshare; 9,1; = forwarded / registered')).toEqual([
      { code: 'share', check: '= forwarded / registered', suspicion: 'truncated' },
    ]);
    expect(
      broken('considered; 19 793;\nforwarded; 2 357;\nshare; 9,1; = forwarded / considered'),
    ).toHaveLength(1);
  });

  it('KB-01: growth taken of this year instead of the year before is found', () => {
    const report = `
      all2017; 1 023; = fl17 + ul17
      fl17; 779;
      ul17; 244;
      all2016; 909; = fl16 + ul16
      fl16; 640;
      ul16; 269;
      growth; 11,1; = growth(all2017~ all2016)`;
    expect(broken(report)).toEqual([
      { code: 'growth', check: '= growth(all2017; all2016)', suspicion: 'otherBase' },
    ]);
  });

  it('KB-05: more answers than letters are found', () => {
    expect(
      broken(
        'all; 8 711; \nsatisfied; 950;\nexplained; 8 491;\nanswered; 9 441; = satisfied + explained | <= all',
      ),
    ).toEqual([{ code: 'answered', check: '<= all', suspicion: null }]);
  });

  it('KB-18: of seven printed shares the four wrong ones are found', () => {
    const rows = [
      ['turkestan', 1520, 1480, '97,4'],
      ['ulytau', 352, 251, '81,3'],
      ['abai', 95, 91, '96,2'],
      ['almaty', 7363, 5365, '72,9'],
      ['shymkent', 868, 853, '98,3'],
      ['astana', 2528, 2392, '94,3'],
      ['total', 28_724, 25_812, '89,4'],
    ] as const;
    const text = rows
      .map(
        ([name, got, done, share]) =>
          `${name}Got;${got};\n${name}Done;${done};\n${name};${share};= ${name}Done / ${name}Got`,
      )
      .join('\n');
    expect(broken(text).map(({ code }) => code)).toEqual(['ulytau', 'abai', 'astana', 'total']);
  });

  it('whole numbers must add up exactly, rounded ones within their rounding', () => {
    expect(broken('all; 100; = a + b\na; 60;\nb; 41;')).toHaveLength(1);
    // KA-08: shares of a report add up to 99.8; nine rounded shares and their sum may differ by up to 0.5.
    const shares = ['67,0', '8,0', '4,4', '3,9', '3,6', '2,6', '2,0', '1,6', '6,7'];
    const lines = shares.map((share, at) => `s${at}; ${share};`).join('\n');
    const text = `all; 100,0; = ${shares.map((_, at) => `s${at}`).join(' + ')}\n${lines}`;
    expect(broken(text)).toEqual([]);
    expect(checkPublished(figures(text))[0]?.tolerance).toBeCloseTo(0.5);
  });

  it('says which row cannot be read', () => {
    const lines = figures('a; много;\na; 1; = b + c\nd; 2; среднее a');
    expect(checkFigures(lines).map(({ code, params }) => [code, params?.row])).toEqual([
      ['PUBLISHED_NUMBER_WRONG', 1],
      ['PUBLISHED_CODE_TWICE', 2],
      ['PUBLISHED_FIGURE_UNKNOWN', 2],
      ['PUBLISHED_CHECK_WRONG', 3],
    ]);
  });
});
