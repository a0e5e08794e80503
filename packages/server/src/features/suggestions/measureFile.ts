import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { crossValidate } from '@tyndau/domain/likeness/measureClasses';
import { detectLanguage } from '@tyndau/domain/text/normalise';
import { parse } from 'csv-parse/sync';

// Program: how well suggestions of a question would be learned from a table of letters that somebody has sorted already.
// node packages/server/dist/measureSuggestions.mjs letters.csv --text text_kk --text text_ru --label category

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      text: { type: 'string', multiple: true, default: ['text'] },
      label: { type: 'string', default: 'category' },
      parts: { type: 'string', default: '5' },
      seeds: { type: 'string', default: '3' },
    },
  });
  const [file] = positionals;
  if (!file) throw new Error('Name a CSV file: measureSuggestions letters.csv --text text --label category');
  const rows = parse(readFileSync(file), { columns: true, bom: true }) as Record<string, string>[];
  for (const column of values.text) {
    const letters = rows
      .map((row) => ({ text: row[column] ?? '', label: row[values.label] ?? '' }))
      .filter(({ text, label }) => text !== '' && label !== '');
    const seeds = Array.from({ length: Number(values.seeds) }, (_, at) => at + 1);
    const measured = seeds.map((seed) => crossValidate(letters, { parts: Number(values.parts), seed }));
    const asked = measured.reduce((sum, { letters: count }) => sum + count, 0);
    const share = (field: 'first' | 'amongThree') =>
      (measured.reduce((sum, one) => sum + one[field], 0) / asked).toFixed(3);
    const languages = letters.map(({ text }) => detectLanguage(text));
    const kazakh = languages.filter((language) => language === 'kk').length;
    process.stdout.write(
      `${column}: ${letters.length} letters, right first ${share('first')}, among three ${share('amongThree')}; ` +
        `taken for Kazakh ${kazakh}, for Russian ${languages.filter((language) => language === 'ru').length}\n`,
    );
  }
}

main();
