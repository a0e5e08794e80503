import { yearOf } from '@tyndau/domain/calendar/plainDate';
import { singleReceptionDates } from '@tyndau/domain/receptions/singleReceptionDay';
import { toPlainDate } from '../../db/dates.ts';
import type { Reception } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import { briefTexts } from './briefTexts.ts';
import { listEarlierAppeals } from './earlierAppeals.store.ts';

/** The brief as the system can fill it from the card; the employee edits it and adds the proposal. */
export interface ProposedBrief {
  readonly text: string;
  /** The next single reception day, where one is known. */
  readonly proposedOn: string | null;
}

const written = (day: string) => day.split('-').reverse().join('.');

/** Fills the brief of step 3: who asks, what, the earlier appeals, the checklist, what the bodies answered. */
export async function proposeBrief(office: Office, reception: Reception): Promise<ProposedBrief> {
  const { prisma } = office.archive;
  const where = { receptionId: reception.id };
  const [checklist, inquiries, earlier, applicant] = await Promise.all([
    prisma.receptionChecklist.findUnique({ where }),
    prisma.receptionInquiry.findMany({ where, orderBy: { id: 'asc' } }),
    listEarlierAppeals(office, reception),
    prisma.applicant.findUniqueOrThrow({ where: { id: reception.applicantId } }),
  ]);
  const words = briefTexts[reception.language === 'kk' ? 'kk' : 'ru'];
  const language = reception.language === 'kk' ? 'kk' : 'ru';
  const { book } = office;
  const bodyName = (id: number | null) => {
    const body = id === null ? undefined : book.bodies.get(id);
    return body ? (language === 'kk' ? body.nameKk : body.nameRu) : words.applicant;
  };
  const question = book.questions.get(reception.questionCode);
  const privilege = book.dictionaries.get('privilege')?.get(applicant.privilege ?? 'none');
  const lines = [
    `${words.title} ${reception.number}, ${written(toPlainDate(reception.registeredOn))}`,
    `${words.who}: ${reception.applicantName}${applicant.address ? `, ${applicant.address}` : ''}`,
    applicant.privilege && applicant.privilege !== 'none' && privilege
      ? `${words.privilege}: ${language === 'kk' ? privilege.nameKk : privilege.nameRu}`
      : '',
    `${words.question}: ${question ? (language === 'kk' ? question.nameKk : question.nameRu) : ''}`,
    `${words.essence}: ${reception.essence}`,
    checklist ? `${words.character}: ${checklist.character}` : '',
    checklist ? `${words.bodies}: ${checklist.competentBodyIds.map(bodyName).join('; ')}` : '',
    earlier.length === 0 ? words.noEarlier : `${words.earlier}:`,
    ...earlier.map(
      (one) =>
        `– № ${one.number}, ${written(toPlainDate(one.registeredOn))}${one.outcome ? `, ${words.outcome(book, one.outcome)}` : ''}`,
    ),
    ...inquiries.map(
      (one) =>
        `${words.asked} ${bodyName(one.bodyId)}: ${one.text} ${one.answer ? `— ${one.answer}` : `(${words.noAnswer})`}`,
    ),
  ];
  return { text: lines.filter((line) => line !== '').join('\n'), proposedOn: nextSingleDay(office) };
}

function nextSingleDay({ today, book }: Office): string | null {
  const year = yearOf(today);
  const days = [
    ...singleReceptionDates(year, book.calendar),
    ...singleReceptionDates(year + 1, book.calendar),
  ];
  return days.find(({ proposed }) => proposed > today)?.proposed ?? null;
}
