import DataLoader from 'dataloader';
import type { OralProtocol } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import type { AttachmentWithFile } from '../appeals/attachmentWithFile.ts';

interface IntakePapers {
  readonly attachments: DataLoader<number, AttachmentWithFile[]>;
  readonly appeal: DataLoader<number, { id: number; number: string; state: string } | null>;
  readonly protocol: DataLoader<number, OralProtocol | null>;
}

const papers = new WeakMap<Office, IntakePapers>();

/** What belongs to the letters of one answer: one statement for a whole page of them. */
export function intakePapers(office: Office): IntakePapers {
  const known = papers.get(office) ?? openPapers(office);
  papers.set(office, known);
  return known;
}

function openPapers({ archive: { prisma } }: Office): IntakePapers {
  return {
    attachments: new DataLoader(async (ids: readonly number[]) => {
      const rows = await prisma.attachment.findMany({
        where: { intakeId: { in: [...ids] } },
        include: { file: true },
        orderBy: { id: 'asc' },
      });
      return ids.map((id) => rows.filter((row) => row.intakeId === id));
    }),
    appeal: new DataLoader(async (ids: readonly number[]) => {
      const rows = await prisma.appeal.findMany({
        where: {
          OR: [{ intakeId: { in: [...ids] } }, { joinedLetters: { some: { id: { in: [...ids] } } } }],
        },
        select: {
          id: true,
          number: true,
          state: true,
          intakeId: true,
          joinedLetters: { select: { id: true } },
        },
      });
      return ids.map(
        (id) =>
          rows.find((row) => row.intakeId === id || row.joinedLetters.some((letter) => letter.id === id)) ??
          null,
      );
    }),
    protocol: new DataLoader(async (ids: readonly number[]) => {
      const rows = await prisma.oralProtocol.findMany({ where: { intakeId: { in: [...ids] } } });
      return ids.map((id) => rows.find((row) => row.intakeId === id) ?? null);
    }),
  };
}
