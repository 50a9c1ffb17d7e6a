import type { ChatMessage } from '../../call/chat/types';

/** What a message is, in the language of whoever saves it. */
export interface ExportWords {
  time(at: number): string;
  deleted: string;
  edited: string;
  privateWith(name: string): string;
  file(name: string): string;
}

/** The chat as a text file: one paragraph a message. */
export function chatAsText(messages: readonly ChatMessage[], words: ExportWords): string {
  return messages
    .map((message) => {
      const { name, sentAt, text, isDeleted, editedAt, privateWith, file } = message;
      const marks = [privateWith && words.privateWith(privateWith.name), editedAt && !isDeleted && words.edited].filter(
        Boolean,
      );
      const head = [`[${words.time(sentAt)}] ${name}`, ...marks.map((mark) => `(${mark})`)].join(' ');
      const body = isDeleted ? words.deleted : [text, file && words.file(file.name)].filter(Boolean).join('\n');
      return `${head}:\n${body}\n`;
    })
    .join('\n');
}

/** The chat as JSON, for programs. Dates as ISO 8601. */
export function chatAsJson(messages: readonly ChatMessage[]): string {
  return JSON.stringify(
    messages.map(
      ({ id, identity, name, text, sentAt, editedAt, isDeleted, replyTo, privateWith, reactions, file }) => ({
        id,
        identity,
        name,
        text,
        date: new Date(sentAt).toISOString(),
        ...(editedAt === undefined ? {} : { editedDate: new Date(editedAt).toISOString() }),
        ...(isDeleted ? { deleted: true } : {}),
        ...(replyTo ? { replyTo } : {}),
        ...(privateWith ? { privateWith } : {}),
        ...(reactions.length > 0 ? { reactions } : {}),
        ...(file ? { file: { name: file.name, size: file.size } } : {}),
      }),
    ),
    undefined,
    2,
  );
}
