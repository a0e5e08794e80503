import type { Transaction } from '../../db/inTransaction.ts';

/** What an oral appeal says, as typed while the person speaks. */
export interface ProtocolToKeep {
  readonly essence: string;
  readonly officialName?: string | null | undefined;
  readonly representative?: string | null | undefined;
  readonly papers?: string | null | undefined;
}

/** Keeps the protocol of an oral appeal with its letter. */
export async function keepProtocol(
  tx: Transaction,
  intakeId: number,
  protocol: ProtocolToKeep,
): Promise<void> {
  await tx.oralProtocol.create({
    data: {
      intakeId,
      essence: protocol.essence.trim(),
      officialName: protocol.officialName?.trim() ?? '',
      representative: protocol.representative?.trim() ?? '',
      papers: protocol.papers?.trim() ?? '',
    },
  });
}
