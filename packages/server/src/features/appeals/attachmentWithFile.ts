import type { Attachment, StoredFile } from '../../db/generated/client.ts';

/** An attachment with what is known of its content. */
export type AttachmentWithFile = Attachment & { readonly file: StoredFile };
