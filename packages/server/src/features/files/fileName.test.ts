import { describe, expect, it } from 'vitest';
import { fileName, fileNameFor } from './fileName.ts';

describe('the name of a file', () => {
  it.each([
    ['../../../etc/passwd\u0000.pdf', 'passwd.pdf'],
    ['C:\\Хаттар\\өтініш.pdf', 'өтініш.pdf'],
    ['жауап\r\nSet-Cookie: a.pdf', 'жауапSet-Cookie: a.pdf'],
  ])('is taken without folders and steering signs: %j', (sent, name) => {
    expect(fileName(sent)).toBe(name);
  });

  it.each([
    ['жауап.pdf', 'application/pdf', 'жауап.pdf'],
    ['ЖАУАП.PDF', 'application/pdf', 'ЖАУАП.PDF'],
    ['open.bat', 'text/plain; charset=utf-8', 'open.bat.txt'],
    ['list.csv', 'text/plain; charset=utf-8', 'list.csv'],
    ['list.exe', 'text/csv; charset=windows-1251', 'list.exe.csv'],
    ['table.xls', 'application/msword', 'table.xls'],
    ['../photo.html', 'image/jpeg', 'photo.html.jpg'],
    [`${'я'.repeat(300)}.pdf`, 'application/pdf', `${'я'.repeat(196)}.pdf`],
  ])('%s of the content %s is given out as %s', (sent, mime, name) => {
    expect(fileNameFor(sent, mime)).toBe(name);
  });
});
