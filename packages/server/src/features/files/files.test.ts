import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closePdf, openPdf } from '../../printing/pdf.ts';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { accepted } from '../intake/testing.ts';
import { codesOf, upload, uploaded } from './testing.ts';

let office: TestOffice;
let clerk: Person;
let pdf: Buffer;
let xlsx: Buffer;
beforeAll(async () => {
  office = await testOffice();
  clerk = await office.as('intakeClerk');
  pdf = await aPdf(3);
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Парақ').addRow(['Қостанай']);
  xlsx = Buffer.from(await book.xlsx.writeBuffer());
});
afterAll(() => office.close());

function aPdf(pages: number): Promise<Buffer> {
  const now = new Date('2026-02-02T04:00:00Z');
  const document = openPdf({ size: [210, 297], margin: 20, title: 'Хат', language: 'kk', now });
  for (let page = 1; page < pages; page += 1) document.addPage();
  return closePdf(document.text('Жолданым'));
}

describe('an uploaded file', () => {
  it('is stored whole, known by its content, and its pages are counted', async () => {
    const answer = await upload(clerk, 'Өтініш (көшірме).pdf', pdf);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      name: 'Өтініш (көшірме).pdf',
      mime: 'application/pdf',
      size: pdf.length,
      pages: 3,
    });
    const [row] = await office.sql(`SELECT mime, size, pages FROM stored_files WHERE hash = $1`, [
      answer.json().hash,
    ]);
    expect(row).toEqual({ mime: 'application/pdf', size: pdf.length, pages: 3 });
  });

  it.each([
    ['table.xlsx', () => xlsx, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['letter.txt', () => 'Құрметті әкім!\r\nСу жоқ.', 'text/plain; charset=utf-8'],
    [
      'old.csv',
      () => Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x3b, 0x31]),
      'text/csv; charset=windows-1251',
    ],
    ['wide.csv', () => Buffer.from('\ufeffАты;Өтініш\r\n', 'utf16le'), 'text/csv; charset=utf-16le'],
    ['wide.txt', () => Buffer.from('Құрметті әкім!\n', 'utf16le').swap16(), 'text/plain; charset=utf-16be'],
    [
      'video.mp4',
      () =>
        Buffer.concat([
          Buffer.from('000000186674797069736f6d0000020069736f6d69736f32', 'hex'),
          Buffer.alloc(64),
        ]),
      'video/mp4',
    ],
    [
      'old.doc',
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      'application/msword',
    ],
  ])('may be %s', async (name, content, mime) => {
    const answer = await upload(clerk, name, content());
    expect(answer.json()).toMatchObject({ name, mime, pages: null });
  });

  it('is refused when the name says one thing and the content another', async () => {
    expect(codesOf(await upload(clerk, 'letter.pdf', xlsx))).toEqual(['FILE_NOT_WHAT_NAME_SAYS']);
    expect(codesOf(await upload(clerk, 'photo.jpg', pdf))).toEqual(['FILE_NOT_WHAT_NAME_SAYS']);
    expect(codesOf(await upload(clerk, 'letter.txt', Buffer.from([0, 1, 2, 3])))).toEqual([
      'FILE_NOT_WHAT_NAME_SAYS',
    ]);
  });

  it('is refused when it is of a kind that the office does not take, empty, or missing', async () => {
    expect(codesOf(await upload(clerk, 'program.exe', Buffer.from('MZ00')))).toEqual([
      'FILE_TYPE_NOT_ALLOWED',
    ]);
    expect(codesOf(await upload(clerk, 'page.html', '<script>alert(1)</script>'))).toEqual([
      'FILE_TYPE_NOT_ALLOWED',
    ]);
    expect(codesOf(await upload(clerk, 'empty.pdf', ''))).toEqual(['FILE_EMPTY']);
    const nothing = await clerk.request({ method: 'POST', url: '/api/files' });
    expect(nothing.statusCode).toBe(400);
    expect(codesOf(nothing)).toEqual(['FILE_MISSING']);
  });

  it('of twenty-six megabytes is refused with the limit named, and leaves nothing behind', async () => {
    const before = await office.sql('SELECT count(*) AS files FROM stored_files');
    const answer = await upload(clerk, 'large.pdf', Buffer.concat([pdf, Buffer.alloc(26 * 1024 * 1024)]));
    expect(answer.statusCode).toBe(413);
    expect(answer.json().refusals).toEqual([
      { code: 'FILE_TOO_LARGE', field: 'file', params: { megabytes: 25 }, conflict: null },
    ]);
    expect(await office.sql('SELECT count(*) AS files FROM stored_files')).toEqual(before);
  });

  it('that is too large is refused over a real connection too: the answer comes, the line is not cut', async () => {
    const address = await office.app.server.listen({ host: '127.0.0.1', port: 0 });
    const form = new FormData();
    form.set('file', new File([pdf.toString('latin1'), Buffer.alloc(40 * 1024 * 1024)], 'large.pdf'));
    const headers = await clerk.headers();
    const answer = await fetch(`${address}/api/files`, { method: 'POST', body: form, headers });
    expect([answer.status, (await answer.json()) as unknown]).toMatchObject([
      413,
      { refusals: [{ code: 'FILE_TOO_LARGE' }] },
    ]);
  });

  it('is not taken from somebody who is not signed in, may attach nothing, or comes from another site', async () => {
    const anonymous = { request: office.app.server.inject.bind(office.app.server) } as unknown as Person;
    expect((await upload(anonymous, 'a.pdf', pdf, { 'x-tyndau': '1' })).statusCode).toBe(401);
    expect((await upload(await office.as('auditor'), 'a.pdf', pdf)).statusCode).toBe(403);
  });
});

describe('an attached file', () => {
  const attached = async (name: string, content: Uint8Array | string) => {
    const file = await uploaded(clerk, name, content);
    const { attachments } = await accepted(clerk, { fileHashes: [file] });
    const [attachment] = attachments;
    if (!attachment) throw new Error('Nothing was attached');
    return attachment;
  };
  const get = (who: Person, url: string, headers: Record<string, string> = {}) =>
    who.request({ method: 'GET', url, headers });

  it('comes back byte for byte under its own name, and the viewing is in the journal', async () => {
    const { id, url } = await attached('Өтініш "№ 1".pdf', pdf);
    const answer = await get(clerk, url);
    expect(answer.rawPayload.equals(pdf)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition':
        `inline; filename="______ __ 1_.pdf"; filename*=UTF-8''%D3%A8%D1%82%D1%96%D0%BD%D1%96%D1%88%20%22%E2%84%96%201%22.pdf`.replace(
          '_?',
          '__',
        ),
      'x-content-type-options': 'nosniff',
    });
    expect((await get(clerk, `${url}?download=1`)).headers['content-disposition']).toMatch(/^attachment;/);
    const seen = await office.sql<{ actor_id: number }>(
      `SELECT actor_id FROM journal WHERE action = 'file.view' AND entity_id = ${id}`,
    );
    expect(seen).toEqual([{ actor_id: clerk.id }, { actor_id: clerk.id }]);
  });

  it('that could carry a program is only given to be saved, and can do nothing in the name of the office', async () => {
    const { url } = await attached('table.xlsx', xlsx);
    const answer = await get(clerk, url);
    expect(answer.headers['content-disposition']).toMatch(/^attachment;/);
    expect(answer.headers['content-security-policy']).toContain('sandbox');
  });

  it('that came in as a text goes to nobody as a program, whatever it is called when it is attached', async () => {
    const file = await uploaded(clerk, 'letter.txt', 'del *.*');
    const { attachments } = await accepted(clerk, { fileHashes: [{ ...file, name: '../open.bat' }] });
    const answer = await get(clerk, attachments[0]?.url ?? '');
    expect(answer.headers['content-disposition']).toContain('filename="open.bat.txt"');
  });

  it('is not there for somebody who may not know of the letter', async () => {
    const { url } = await attached('letter.pdf', pdf);
    const neighbour = await office.as('registrar', { territoryCode: '391600000' });
    const executor = await office.as('executor', { bodyCode: 'kst-utilities' });
    expect((await get(neighbour, url)).statusCode).toBe(404);
    expect((await get(executor, url)).statusCode).toBe(404);
    expect((await office.app.server.inject({ url })).statusCode).toBe(401);
    expect((await get(clerk, '/api/files/999999')).statusCode).toBe(404);
  });

  it('is played from the middle', async () => {
    const { url } = await attached('letter.txt', '0123456789');
    const middle = await get(clerk, url, { range: 'bytes=2-5' });
    expect([middle.statusCode, middle.body, middle.headers['content-range']]).toEqual([
      206,
      '2345',
      'bytes 2-5/10',
    ]);
    expect((await get(clerk, url, { range: 'bytes=-3' })).body).toBe('789');
    expect((await get(clerk, url, { range: 'bytes=10-' })).statusCode).toBe(416);
    expect((await get(clerk, url, { range: 'lines=1-2' })).body).toBe('0123456789');
  });

  it('cannot be attached by somebody who only knows its hash', async () => {
    const file = await uploaded(clerk, 'letter.pdf', pdf);
    const stranger = await office.as('intakeClerk');
    await expect(accepted(stranger, { fileHashes: [file] })).rejects.toThrow('FILE_NOT_UPLOADED');
  });
});

describe('files that a person brought', () => {
  const MINE = '{ ownUploads { name pages url isAttached intake { id } } }';
  type Mine = { ownUploads: { name: string; url: string; isAttached: boolean; intake: object | null }[] };

  it('are found again by their names, also before they belong to anything, and by nobody else', async () => {
    const owner = await office.as('intakeClerk');
    const { hash } = await uploaded(owner, 'Қосымша.pdf', await aPdf(2));
    expect(await owner.ask(MINE)).toEqual({
      ownUploads: [
        { name: 'Қосымша.pdf', pages: 2, url: `/api/files/own/${hash}`, isAttached: false, intake: null },
      ],
    });
    const look = await owner.request({ method: 'GET', url: `/api/files/own/${hash}` });
    expect(look.statusCode).toBe(200);
    expect(look.headers['content-type']).toBe('application/pdf');
    for (const role of ['intakeClerk', 'administrator', 'executor'] as const) {
      const other = await office.as(role, role === 'executor' ? { bodyCode: 'kst-health' } : {});
      expect((await other.request({ method: 'GET', url: `/api/files/own/${hash}` })).statusCode).toBe(404);
      expect(await other.ask(MINE)).toEqual({ ownUploads: [] });
    }
  });

  it('say to which letter they were attached', async () => {
    const owner = await office.as('intakeClerk');
    const file = await uploaded(owner, 'letter.pdf', await aPdf(5));
    const { id } = await accepted(owner, { fileHashes: [file] });
    const [own] = (await owner.ask<Mine>(MINE)).ownUploads;
    expect(own).toMatchObject({ name: 'letter.pdf', isAttached: true, intake: { id } });
  });
});
