/** The blocks of a PEM file, or the one thing of a binary file. */
export function blocksOf(content: Buffer): Buffer[] {
  const blocks = [...content.toString('latin1').matchAll(/-----BEGIN [^-]+-----([^-]+)-----END/g)];
  return blocks.length > 0 ? blocks.map(([, text]) => Buffer.from(text ?? '', 'base64')) : [content];
}
