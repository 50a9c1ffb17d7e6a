import type { NetworkSetting } from './networkSetting';

export interface NetworkOptions {
  setting: NetworkSetting;
  /** Of this computer on its networks. */
  addresses(): string[];
  /** Port of our HTTP server, where there is one. */
  httpPort(): number | undefined;
  /** Throws where what serves may not be closed now. */
  checkMayClose(): Promise<void>;
  /** Makes the setting effective. */
  apply(): Promise<void>;
  report(error: unknown): void;
}

export interface Network {
  get(): { open: boolean; addresses: string[] };
  set(open: boolean): Promise<void>;
}

/** Whether people on this network can reach this computer, and under which addresses. */
export function createNetwork({ setting, addresses, httpPort, checkMayClose, apply, report }: NetworkOptions): Network {
  return {
    get() {
      const port = httpPort();
      const reachable = port ? addresses().map((address) => `${address}:${port}`) : [];
      return { open: setting.isOpen(), addresses: reachable };
    },
    async set(open) {
      if (open === setting.isOpen()) return;
      await checkMayClose();
      await setting.set(open);
      try {
        await apply();
      } catch (error) {
        // A network that could not be opened must not be open after the next start either …
        await setting.set(!open);
        // … and what was closed for it has to be opened again, or nothing would work until then.
        await apply().catch(report);
        throw error;
      }
    },
  };
}
