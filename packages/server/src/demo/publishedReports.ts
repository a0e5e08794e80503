import type pg from 'pg';

type Figure = readonly [code: string, name: string, printed: string, check?: string];
interface Published {
  readonly title: string;
  readonly source: string;
  readonly figures: readonly Figure[];
}

/** Figures that public reports have printed and that do not hold: what the check finds is to be seen at once. */
const reports: readonly Published[] = [
  {
    title: 'Западно-Казахстанская область, с начала 2021 года',
    source: 'Публичный отчёт, май 2021 года',
    figures: [
      ['registered', 'Зарегистрировано', '25 672'],
      ['considered', 'Рассмотрено', '19 793'],
      ['consideredShare', 'Доля рассмотренных, %', '77,1', '= considered / registered'],
      ['satisfied', 'Удовлетворено', '6 710'],
      ['satisfiedShare', 'Доля удовлетворённых, %', '33,9', '= satisfied / considered'],
      ['explained', 'Разъяснено', '12 419'],
      ['explainedShare', 'Доля разъяснённых, %', '62,7', '= explained / considered'],
      ['refused', 'Отказано', '501'],
      ['refusedShare', 'Доля отказов, %', '2,5', '= refused / considered'],
      ['forwarded', 'Направлено по компетенции', '2 357'],
      ['forwardedShare', 'Доля направленных, %', '9,1', '= forwarded / registered'],
    ],
  },
  {
    title: 'Степногорск, 2017 год',
    source: 'Публичный отчёт акимата',
    figures: [
      ['all2017', 'Поступило в 2017 году', '1 023', '= fl2017 + ul2017'],
      ['fl2017', 'от физических лиц', '779'],
      ['ul2017', 'от юридических лиц', '244'],
      ['all2016', 'Поступило в 2016 году', '909', '= fl2016 + ul2016'],
      ['fl2016', 'от физических лиц', '640'],
      ['ul2016', 'от юридических лиц', '269'],
      ['growth', 'Рост, %', '11,1', '= growth(all2017; all2016)'],
    ],
  },
  {
    title: 'Шымкент, январь – июль 2020 года',
    source: 'Публичный отчёт акимата',
    figures: [
      ['all', 'Поступило', '8 711'],
      ['satisfied', 'Удовлетворено', '950'],
      ['explained', 'Разъяснено', '8 491'],
      ['answered', 'Отвечено', '9 441', '= satisfied + explained | <= all'],
    ],
  },
  {
    title: 'Открытый диалог, 17.12.2024',
    source: 'Публичные сведения акиматов',
    figures: [
      ...dialogue('turkestan', 'Туркестанская область', '1 520', '1 480', '97,4'),
      ...dialogue('ulytau', 'Область Ұлытау', '352', '251', '81,3'),
      ...dialogue('abai', 'Область Абай', '95', '91', '96,2'),
      ...dialogue('almaty', 'Алматы', '7 363', '5 365', '72,9'),
      ...dialogue('shymkent', 'Шымкент', '868', '853', '98,3'),
      ...dialogue('astana', 'Астана', '2 528', '2 392', '94,3'),
      ...dialogue('total', 'Всего', '28 724', '25 812', '89,4'),
    ],
  },
];

function dialogue(code: string, name: string, got: string, done: string, share: string): Figure[] {
  return [
    [`${code}Got`, `${name}: поступило`, got],
    [`${code}Done`, `${name}: отвечено`, done],
    [code, `${name}: доля ответов, %`, share, `= ${code}Done / ${code}Got`],
  ];
}

/** Published reports that the analyst has put in to be checked. */
export async function loadPublishedReports(client: pg.Client, today: string): Promise<void> {
  const rows = reports.map(({ figures, ...report }) => ({
    ...report,
    figures: figures.map(([code, name, printed, check = '']) => ({ code, name, printed, check })),
  }));
  await client.query(
    `INSERT INTO published_reports (territory_code, title, source, figures, saved_by_id, saved_at)
     SELECT u.territory_code, said.title, said.source, said.figures, u.id, $1::date - interval '3 days'
     FROM jsonb_to_recordset($2::jsonb) AS said(title text, source text, figures jsonb), users u WHERE u.login = 'analyst'`,
    [today, JSON.stringify(rows)],
  );
}
