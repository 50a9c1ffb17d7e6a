import { useMutation } from '@tanstack/react-query';
import type { UserView } from '../../../shared/contract/users';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { toast } from '../../ui/toast';

interface DeleteUsersDialogProps {
  users: readonly UserView[];
  onClose: () => void;
  onDeleted: () => void;
}

/** As many as one call takes. */
const AT_ONCE = 100;

/** Asks before accounts go, and tells which could not. */
export function DeleteUsersDialog({ users, onClose, onDeleted }: DeleteUsersDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const faultText = useFaultText();
  const count = users.length;
  const name = users[0]?.name ?? '';
  const deleting = useMutation({
    mutationFn: async () => {
      const [first] = users;
      if (count === 1 && first) return void (await api.users.remove.call({ userId: first.userId }));
      for (let from = 0; from < count; from += AT_ONCE) {
        const userIds = users.slice(from, from + AT_ONCE).map(({ userId }) => userId);
        await api.users.removeMany.call({ query: { userIds } });
      }
    },
    onSuccess: () => toast(t('users.deleted', { count, name }), { tone: 'ok' }),
    onError: (error) => {
      const { code, data, sentence, details } = faultText(error);
      const left = (data.failed ?? []).map(({ id }) => id).join(', ');
      toast(sentence, { tone: 'danger', text: code === 'DELETED_IN_PART' ? left || details : undefined });
    },
    onSettled: () => {
      onDeleted();
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('users.deleteTitle', { count, name })}
      body={t('users.deleteBody', { count })}
      danger
      busy={deleting.isPending}
      confirmLabel={t('users.delete')}
      cancelLabel={t('app.cancel')}
      onConfirm={() => deleting.mutate()}
    />
  );
}
