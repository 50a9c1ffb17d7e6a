import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeFileAtomic } from '../writeFileAtomic';

const schema = z.object({ networkOpen: z.boolean() });

/** Whether people on this network may reach this computer. Closed unless the owner has opened it. */
export interface NetworkSetting {
  isOpen(): boolean;
  set(open: boolean): Promise<void>;
}

export async function createNetworkSetting(file: string): Promise<NetworkSetting> {
  let open = await read(file);
  return {
    isOpen: () => open,
    async set(next) {
      await writeFileAtomic(file, `${JSON.stringify({ networkOpen: next })}\n`);
      open = next;
    },
  };
}

async function read(file: string): Promise<boolean> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8'))).networkOpen;
  } catch {
    // Not there, or unreadable: the closed network is the safe reading of both.
    return false;
  }
}
