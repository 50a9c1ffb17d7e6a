import type { WorkspaceDraft } from '../../../shared/contract/workspace';

/** What is typed into the form; the kind decides which of it counts. */
export interface DraftForm {
  kind: WorkspaceDraft['kind'];
  name: string;
  url: string;
  apiKey: string;
  apiSecret: string;
}

export type DraftField = 'url' | 'apiKey' | 'apiSecret';
/** Text keys below `workspaces.error`. */
export type DraftProblem = 'url' | 'urlLivekit' | 'urlHost' | 'key' | 'keySecret' | 'missing';

const ADDRESS = { livekit: /^(?:wss?|https?):\/\/[^\s/]+\S*$/iu, host: /^https?:\/\/[^\s/]+\S*$/iu };

/** What is plainly wrong before anybody is asked. */
export function checkDraft({ kind, url, apiKey, apiSecret }: DraftForm): Partial<Record<DraftField, DraftProblem>> {
  const problems: Partial<Record<DraftField, DraftProblem>> = {};
  if (!url.trim()) problems.url = 'missing';
  else if (!ADDRESS[kind].test(url.trim())) problems.url = kind === 'livekit' ? 'urlLivekit' : 'urlHost';
  if (!apiKey.trim()) problems.apiKey = 'missing';
  if (kind === 'livekit' && !apiSecret.trim()) problems.apiSecret = 'missing';
  return problems;
}

/** The form as the shell takes it. */
export function toDraft({ kind, name, url, apiKey, apiSecret }: DraftForm): WorkspaceDraft {
  const common = { name: name.trim() || undefined, url: url.trim(), apiKey: apiKey.trim() };
  return kind === 'livekit' ? { kind, ...common, apiSecret: apiSecret.trim() } : { kind, ...common };
}
