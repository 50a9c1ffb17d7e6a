import type { ContractRouterClient } from '@orpc/contract';
import type { ApiContract } from '../../shared/contract/api';
import type { ShellContract } from '../../shared/contract/shell';

export type ApiClient = ContractRouterClient<ApiContract>;
export type ShellClient = ContractRouterClient<ShellContract>;

/** What the page talks to. */
export interface Connection {
  /** The current workspace, or, with the origin of another host, that host's api as a guest (desktop only). */
  api(host?: string): ApiClient;
  /** Only in the desktop. */
  shell: ShellClient | undefined;
}
