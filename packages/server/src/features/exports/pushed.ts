import type { Writable } from 'node:stream';

/** Gives a piece to a stream and waits while it is full; throws when nobody takes it any more. */
export async function pushed(stream: Writable, piece: string | Buffer): Promise<void> {
  if (stream.destroyed) throw stream.errored ?? new Error('Nobody takes what is written any more');
  if (stream.write(piece)) return;
  await new Promise<void>((resolve, reject) => {
    const settle = () => {
      stream.off('drain', settle).off('close', settle).off('error', settle);
      if (stream.destroyed) reject(stream.errored ?? new Error('Nobody takes what is written any more'));
      else resolve();
    };
    stream.on('drain', settle).on('close', settle).on('error', settle);
  });
}
