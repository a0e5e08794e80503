/** One thing of a DER: where it begins, where its content begins, where it ends. */
export interface Piece {
  readonly tag: number;
  readonly from: number;
  readonly content: number;
  readonly to: number;
}

/** The piece that begins there; throws where its length leads beyond the end. */
export function pieceAt(der: Buffer, from: number, end = der.length): Piece {
  const first = der.readUInt8(from + 1);
  const more = first < 0x80 ? 0 : first & 0x7f;
  const content = from + 2 + more;
  const length = more === 0 ? first : der.readUIntBE(from + 2, more);
  const to = content + length;
  if (to > end) throw new RangeError('The piece leads beyond what holds it');
  return { tag: der.readUInt8(from), from, content, to };
}

/** What a piece holds, one after another; nothing is kept of those passed. */
export function* piecesIn(der: Buffer, { content, to }: Piece): Generator<Piece> {
  for (let from = content; from < to; ) {
    const piece = pieceAt(der, from, to);
    yield piece;
    from = piece.to;
  }
}

/** A sequence of the contents. */
export function sequenceOf(...contents: readonly Uint8Array[]): Buffer {
  const length = contents.reduce((sum, one) => sum + one.length, 0);
  const head = Buffer.from([0x30, 0x84, 0, 0, 0, 0]);
  head.writeUInt32BE(length, 2);
  return Buffer.concat([head, ...contents]);
}
