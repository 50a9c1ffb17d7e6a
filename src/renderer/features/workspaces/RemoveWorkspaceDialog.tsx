import { useMutation } from '@tanstack/react-query';
import type { Workspace } from '../../../shared/contract/workspace';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { toast } from '../../ui/toast';
import type { WorkspaceDialogProps } from './WorkspaceDialog';

/** Asks before a workspace is forgotten, and says what that leaves alone. */
export function RemoveWorkspaceDialog({
  shell,
  workspaces,
  workspace,
  onClose,
}: Omit<WorkspaceDialogProps, 'keyring'> & { workspace: Workspace }) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const { name, id, kind } = workspace;
  const removing = useMutation({
    mutationFn: () => shell.workspaces.remove({ id }),
    onSuccess: () => toast(t('workspaces.removed', { name }), { tone: 'ok' }),
    onError: (error) => toast(faultText(error).sentence, { tone: 'danger' }),
    onSettled: async () => {
      onClose();
      await workspaces.refresh();
    },
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('workspaces.removeTitle', { name })}
      body={t(kind === 'host' ? 'workspaces.removeHost' : 'workspaces.removeLivekit')}
      danger
      busy={removing.isPending}
      confirmLabel={t('workspaces.remove')}
      cancelLabel={t('app.cancel')}
      onConfirm={() => removing.mutate()}
    />
  );
}
