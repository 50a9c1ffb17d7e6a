import type { Workspace } from '../../shared/contract/workspace';
import { useTranslation } from './useTranslation';

/** What a workspace is called on screen; this computer's name is ours to say, in the person's language. */
export function useWorkspaceName(): (workspace: Workspace) => string {
  const { t } = useTranslation();
  return ({ kind, name }) => (kind === 'computer' ? t('workspaces.kind.computer') : name);
}
