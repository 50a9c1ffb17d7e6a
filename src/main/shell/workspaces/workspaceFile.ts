import { readFile, rename } from 'node:fs/promises';
import { z } from 'zod';
import { COMPUTER_WORKSPACE_ID, workspaceIdSchema } from '../../../shared/contract/workspace';
import { writeFileAtomic } from '../writeFileAtomic';

const entrySchema = z.object({
  id: workspaceIdSchema,
  kind: z.enum(['livekit', 'host']),
  name: z.string(),
  url: z.string(),
  /** Credentials as the keyring encrypted them, base64; absent where they are kept for the session only. */
  secret: z.string().optional(),
});
export type WorkspaceEntry = z.infer<typeof entrySchema>;

const fileSchema = z.object({
  version: z.literal(1),
  current: workspaceIdSchema,
  workspaces: z.array(entrySchema),
});
export type WorkspaceFile = z.infer<typeof fileSchema>;

const EMPTY: WorkspaceFile = { version: 1, current: COMPUTER_WORKSPACE_ID, workspaces: [] };

/** Reads the file; one that cannot be understood is kept aside, and the app starts with this computer alone. */
export async function readWorkspaceFile(
  file: string,
  now: () => number,
  report: (error: unknown) => void,
): Promise<WorkspaceFile> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return EMPTY;
    throw error;
  }
  try {
    return fileSchema.parse(JSON.parse(text));
  } catch (error) {
    report(error);
    await rename(file, `${file}.unreadable-${now()}`);
    return EMPTY;
  }
}

export function writeWorkspaceFile(file: string, content: WorkspaceFile): Promise<void> {
  return writeFileAtomic(file, `${JSON.stringify(content, null, 2)}\n`);
}
