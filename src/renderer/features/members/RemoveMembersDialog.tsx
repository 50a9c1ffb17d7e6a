import { useMutation } from '@tanstack/react-query';
import type { MemberView } from '../../../shared/contract/members';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { toast } from '../../ui/toast';

interface RemoveMembersDialogProps {
  members: readonly MemberView[];
  onClose: () => void;
  onRemoved: () => void;
}

/** As many as one call of `members.removeMany` takes. */
const AT_ONCE = 100;

/** Asks before members are removed. */
export function RemoveMembersDialog({ members, onClose, onRemoved }: RemoveMembersDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const faultText = useFaultText();
  const count = members.length;
  const name = members[0]?.name ?? '';
  const removing = useMutation({
    mutationFn: async () => {
      for (let at = 0; at < members.length; at += AT_ONCE) {
        const some = members.slice(at, at + AT_ONCE);
        await api.members.removeMany.call({
          params: { roomId: some[0]?.roomId ?? '' },
          query: { memberIds: some.map(({ memberId }) => memberId) },
        });
      }
    },
    onSuccess: () => toast(t('members.removed', { count, name }), { tone: 'ok' }),
    onError: (error) => {
      const { code, sentence } = faultText(error);
      // Whoever could not be removed is not a member any more: someone else was quicker.
      if (code !== 'DELETED_IN_PART') toast(sentence, { tone: 'danger' });
    },
    onSettled: onRemoved,
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('members.removeTitle', { count, name })}
      body={t('members.removeBody', { count })}
      confirmLabel={t('members.remove')}
      cancelLabel={t('app.cancel')}
      danger
      busy={removing.isPending}
      onConfirm={() => removing.mutate()}
    />
  );
}
