import { drawQrCode } from '../../printing/drawQrCode.ts';
import { closePdf, MM, openPdf } from '../../printing/pdf.ts';
import { writeInBox } from '../../printing/textBox.ts';
import type { TalonFacts } from './talonFacts.ts';

const WIDTH = 75;
const HEIGHT = 55;
const EDGE = 3;
const INNER = WIDTH - 2 * EDGE;
const QR = 21;

/** The talon of the paper form, 75 × 55 mm: the same facts in small type. */
export function printTalonSlip(facts: TalonFacts, now: Date): Promise<Buffer> {
  const title = `Талон ${facts.number}`;
  const pdf = openPdf({ size: [WIDTH, HEIGHT], margin: 0, title, language: 'kk', now });
  const write = (
    text: string,
    [x, y, width, height]: readonly [number, number, number, number],
    size: number,
    strong = false,
  ) =>
    writeInBox(
      pdf,
      text,
      { x: x * MM, y: y * MM, width: width * MM, height: height * MM },
      { font: strong ? 'strong' : 'regular', size, least: 4.5 },
    );
  write(facts.body.kk, [EDGE, 2.5, INNER, 5.4], 6.5, true);
  write(facts.body.ru, [EDGE, 8, INNER, 5.2], 6);
  pdf
    .moveTo(EDGE * MM, 13.8 * MM)
    .lineTo((WIDTH - EDGE) * MM, 13.8 * MM)
    .lineWidth(0.4)
    .stroke();
  const beside = INNER - QR - 1;
  write('ТАЛОН', [EDGE, 15, beside, 3], 6.5);
  write(facts.number, [EDGE, 17.6, beside, 5.4], 13.5, true);
  write('Түскен күні мен уақыты / Дата и время', [EDGE, 23.8, beside, 2.6], 5.5);
  write(`${facts.receivedOn}  ${facts.receivedTime}`, [EDGE, 26.4, beside, 4], 9, true);
  write('Қабылдады / Принял(а)', [EDGE, 31.2, beside, 2.6], 5.5);
  write(facts.acceptedBy, [EDGE, 33.7, beside, 3.6], 8, true);
  write(facts.post.kk, [EDGE, 37.6, INNER, 2.9], 6);
  if (facts.post.ru !== facts.post.kk) write(facts.post.ru, [EDGE, 40.4, INNER, 2.9], 6);
  drawQrCode(pdf, facts.number, (WIDTH - EDGE - QR + 2) * MM, 14.5 * MM, QR * MM);
  write('Қаралу барысын осы нөмір бойынша қабылдаған органнан біліңіз.', [EDGE, 44.6, INNER, 3], 5.5);
  write('О ходе рассмотрения спросите принявший орган по этому номеру.', [EDGE, 48.1, INNER, 3], 5.5);
  return closePdf(pdf);
}
