import type { Answer, AnswerSignature, Appeal, Card } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import { shownDay, shownDayOf, shownTimeOf } from '../../printing/officeTexts.ts';
import { closePdf, MM, openPdf } from '../../printing/pdf.ts';
import { letterheadOf, SHEET, writeHead, writeLetter } from '../paths/printNotice.ts';
import { displayNameOf, postOf } from '../people/personNames.ts';

export interface SignedAnswer {
  readonly answer: Answer & { readonly signature: AnswerSignature };
  readonly appeal: Appeal;
  readonly card: Card;
}

type Line = readonly [term: string, value: string];

const words = {
  ru: {
    title: 'Ответ на обращение',
    greeting: (name: string) => `Уважаемый(ая) ${name}!`,
    numbers: (own: string, on: string) => `Исх. № ${own} от ${on}`,
    asked: (number: string, on: string) => `На № ${number} от ${on}`,
    cms: 'Подписано электронной цифровой подписью',
    account: 'Подписано учётной записью в системе, с повторным вводом пароля',
    holder: 'Владелец',
    serial: 'Сертификат №',
    issuer: 'Выдан',
    term: 'Действует',
    signedAt: 'Время подписания',
    stamp: 'по метке времени',
    office: 'по часам органа, получившего подпись',
    algorithm: 'Алгоритм',
    digest: 'SHA-256 подписанного',
  },
  kk: {
    title: 'Жолданымға жауап',
    greeting: (name: string) => `Құрметті ${name}!`,
    numbers: (own: string, on: string) => `Шығ. № ${own}, ${on}`,
    asked: (number: string, on: string) => `Сіздің ${on} күнгі № ${number} жолданымыңызға`,
    cms: 'Электрондық цифрлық қолтаңбамен қол қойылған',
    account: 'Жүйедегі есептік жазбамен, құпиясөзі қайта енгізіліп қол қойылған',
    holder: 'Иесі',
    serial: 'Сертификат №',
    issuer: 'Берген',
    term: 'Қолданылады',
    signedAt: 'Қол қойылған уақыты',
    stamp: 'уақыт белгісі бойынша',
    office: 'қолтаңбаны алған органның сағаты бойынша',
    algorithm: 'Алгоритмі',
    digest: 'Қол қойылғанның SHA-256',
  },
} as const;

/** The answer as a letter on the sheet of the body that gave it, with what it was signed by. */
export function printAnswer(office: Office, signed: SignedAnswer): Promise<Buffer> {
  const { answer } = signed;
  const language = answer.language === 'ru' ? 'ru' : 'kk';
  const { title } = words[language];
  const pdf = openPdf({ size: [SHEET.width, SHEET.height], margin: 20, title, language, now: office.now });
  const signatory = office.book.users.get(answer.signature.signedById) ?? null;
  writeHead(pdf, letterheadOf(office, signatory));
  writeLetter(pdf, {
    language,
    title,
    text: letterText(signed, language, signatory ? postOf(signatory)[language] : ''),
  });
  writeSignatureBlock(
    pdf,
    language,
    answer.signature,
    signatory ? displayNameOf(signatory) : answer.signedByName,
  );
  return closePdf(pdf);
}

// An answer written from a template is a whole letter already; to bare words the head and the end are written.
function letterText({ answer, appeal, card }: SignedAnswer, language: 'kk' | 'ru', post: string): string {
  const name = appeal.applicantName || card.displayName;
  const text = answer.text.trim();
  if (name !== '' && text.startsWith(name)) return text;
  const said = words[language];
  return [
    [name, card.address].filter(Boolean).join('\n'),
    [
      said.numbers(answer.outgoingNumber || '—', shownDay(answer.answeredOn)),
      said.asked(appeal.number, shownDay(appeal.registeredOn)),
    ].join('\n'),
    said.greeting(name),
    text,
    `${post || ' '}\n${answer.signedByName}`,
    ' ',
  ].join('\n\n');
}

function linesOf(signature: AnswerSignature, name: string, language: 'kk' | 'ru'): readonly Line[] {
  const said = words[language];
  const moment = `${shownDayOf(signature.signedAt)} ${shownTimeOf(signature.signedAt)}`;
  if (signature.kind === 'account') {
    return [
      [said.holder, name],
      [said.signedAt, moment],
      [said.digest, signature.digest],
    ];
  }
  const { validFrom, validTo } = signature;
  return [
    [said.holder, [signature.subjectName, signature.organisation].filter(Boolean).join(', ')],
    [said.serial, signature.serial.toUpperCase()],
    [said.issuer, signature.issuer],
    [said.term, validFrom && validTo ? `${shownDayOf(validFrom)} – ${shownDayOf(validTo)}` : ''],
    [said.signedAt, `${moment}, ${signature.timeSource === 'timestamp' ? said.stamp : said.office}`],
    [said.algorithm, signature.algorithm],
    [said.digest, signature.digest],
  ];
}

function writeSignatureBlock(
  pdf: PDFKit.PDFDocument,
  language: 'kk' | 'ru',
  signature: AnswerSignature,
  name: string,
): void {
  const lines = linesOf(signature, name, language).filter(([, value]) => value !== '');
  const [left, width, pad, term] = [SHEET.left * MM, SHEET.inner * MM, 3 * MM, 46 * MM];
  const value = { width: width - term - 2 * pad };
  pdf.font('regular').fontSize(8.5);
  const heights = lines.map(([, text]) => pdf.heightOfString(text, value) + 2);
  const height = heights.reduce((sum, one) => sum + one, 0) + 2 * pad + 14;
  if (pdf.y + 5 * MM + height > (SHEET.height - 15) * MM) pdf.addPage();
  const top = pdf.y + 5 * MM;
  pdf.roundedRect(left, top, width, height, 4).lineWidth(0.8).strokeColor('#1f4e79').stroke();
  pdf.font('strong').fontSize(9).fillColor('#1f4e79');
  pdf.text(words[language][signature.kind === 'cms' ? 'cms' : 'account'], left + pad, top + pad, {
    width: width - 2 * pad,
  });
  pdf.font('regular').fontSize(8.5).fillColor('#000000');
  let y = top + pad + 14;
  for (const [index, [what, text]] of lines.entries()) {
    pdf.fillColor('#555555').text(what, left + pad, y, { width: term });
    pdf.fillColor('#000000').text(text, left + pad + term, y, value);
    y += heights[index] ?? 0;
  }
}
