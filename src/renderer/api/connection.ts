import type { ContractRouterClient } from '@orpc/contract';
import type { ApiContract } from '../../shared/contract/api';
import type { ShellContract } from '../../shared/contract/shell';

export type ApiClient = ContractRouterClient<ApiContract>;
export type ShellClient = ContractRouterClient<ShellContract>;

/** Someone's place in a meeting, shown with each call. */
export interface PlaceKey {
  /** The member token that is good now. */
  token(): string;
  /** Gets a new token where the host takes the old one no more; false where there is none to be had. */
  renew?: () => Promise<boolean>;
}

/** Where a call goes, and what is shown with it. */
export interface Destination {
  /** Origin of another host, as a guest; absent: the current workspace. Desktop only. */
  host?: string;
  place?: PlaceKey;
}

/** What the page talks to. */
export interface Connection {
  api(to?: Destination): ApiClient;
  /** Only in the desktop. */
  shell: ShellClient | undefined;
}
