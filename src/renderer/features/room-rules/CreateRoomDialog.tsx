import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useRef, useState } from 'react';
import type { RoomView } from '../../../shared/contract/roomSchema';
import { useApi } from '../../hooks/useApi';
import { useTranslation } from '../../hooks/useTranslation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { FormDialog } from '../../ui/FormDialog';
import { NameField } from './NameField';
import { type LookFields, RulesForm } from './RulesForm';
import styles from './RulesForm.module.css';
import { DEFAULT_RULES, draftOf } from './rules';
import { useRulesForm } from './useRulesForm';

interface CreateRoomDialogProps {
  Look: LookFields;
  onClose: () => void;
  onCreated: (room: RoomView) => void;
}

/** A name and Enter, and there is a room. Everything else it can be told is folded away under More. */
export function CreateRoomDialog({ Look, onClose, onCreated }: CreateRoomDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const queryClient = useQueryClient();
  const { rules, problems, change, check, refuse } = useRulesForm(DEFAULT_RULES);
  const [showsMore, setShowsMore] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const saving = useMutation({
    mutationFn: () => api.rooms.create.call(draftOf(rules)),
    onSuccess: async (room) => {
      onCreated(room);
      onClose();
      await queryClient.invalidateQueries({ queryKey: api.rooms.key() });
    },
    onError: (error) => {
      setRefusal(refuse(error));
      input.current?.focus();
    },
  });
  const submit = () => {
    if (saving.isPending) return;
    setRefusal(undefined);
    if (check(DEFAULT_RULES)) saving.mutate();
    else input.current?.focus();
  };
  return (
    <FormDialog
      title={t('rules.create.title')}
      closeLabel={t('app.close')}
      size={showsMore ? 'large' : 'small'}
      initialFocus={input}
      cancelLabel={t('app.cancel')}
      submitLabel={t('rules.create.submit')}
      busy={saving.isPending}
      aside={
        <Button
          variant="ghost"
          className={styles.more}
          icon={showsMore ? <ChevronUp /> : <ChevronDown />}
          aria-expanded={showsMore}
          onClick={() => setShowsMore(!showsMore)}
        >
          {t(showsMore ? 'rules.less' : 'rules.more')}
        </Button>
      }
      className={styles.fields}
      onClose={onClose}
      onSubmit={submit}
    >
      <NameField
        ref={input}
        value={rules.roomName}
        problem={problems.roomName}
        placeholder={t('rules.create.placeholder')}
        onChange={(roomName) => change({ ...rules, roomName })}
      />
      {refusal && <Banner tone="danger" title={refusal} />}
      {showsMore && <RulesForm rules={rules} problems={problems} Look={Look} onChange={change} />}
    </FormDialog>
  );
}
