import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { WebhookView } from '../../../shared/contract/webhooks';
import { WEBHOOK_EVENTS, type WebhookEventName } from '../../../shared/domain/webhookEvent';
import { fieldFaults } from '../../hooks/fieldFaults';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { Banner } from '../../ui/Banner';
import { Field } from '../../ui/Field';
import { FormDialog } from '../../ui/FormDialog';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { EventChoice } from './EventChoice';
import styles from './Webhooks.module.css';

interface EndpointDialogProps {
  /** Absent: a new one. */
  webhook?: WebhookView;
  onClose: () => void;
  onSaved: () => void;
  /** A new endpoint's secret, to be shown once. */
  onSecret?: (url: string, secret: string) => void;
}

/** As many rooms as one page of the list has. */
const ROOMS_SHOWN = 100;

/** Where to send which events, of one room or of all. */
export function EndpointDialog({ webhook, onClose, onSaved, onSecret }: EndpointDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const faultText = useFaultText();
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [roomId, setRoomId] = useState('');
  // Empty stands for every event, also for those of later versions.
  const [events, setEvents] = useState<readonly WebhookEventName[]>(webhook?.events ?? []);
  const [tried, setTried] = useState(false);
  const rooms = useQuery(
    api.rooms.list.queryOptions({ input: { maxItems: ROOMS_SHOWN }, enabled: webhook === undefined }),
  );
  const saving = useMutation({
    mutationFn: async () => {
      const change = { url: url.trim(), events: [...events] };
      if (webhook) await api.webhooks.update.call({ webhookId: webhook.webhookId, ...change });
      else return api.webhooks.create.call({ ...change, ...(roomId ? { roomId } : {}) });
      return undefined;
    },
    onSuccess: (created) => {
      onSaved();
      onClose();
      if (created) onSecret?.(created.url, created.secret);
    },
  });
  const fault = saving.error ? faultText(saving.error) : undefined;
  const told = fieldFaults(fault, ['url', 'events', 'roomId']);
  const isAddress = /^https?:\/\/[^\s]+$/iu.test(url.trim());
  const isRefused = fault?.code === 'WEBHOOK_TARGET_REFUSED';
  const submit = () => {
    setTried(true);
    if (isAddress && !saving.isPending) saving.mutate();
  };
  return (
    <FormDialog
      title={t(webhook ? 'webhooks.editTitle' : 'webhooks.create')}
      closeLabel={t('app.close')}
      cancelLabel={t('app.cancel')}
      submitLabel={t(webhook ? 'webhooks.save' : 'webhooks.add')}
      busy={saving.isPending}
      className={styles.form}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextField
        label={t('webhooks.url')}
        hint={t('webhooks.urlHint')}
        error={
          (tried && !isAddress ? t('webhooks.urlWrong') : undefined) ??
          told.of.url ??
          (isRefused ? fault.sentence : undefined)
        }
        mono
        type="url"
        value={url}
        maxLength={1000}
        autoComplete="off"
        placeholder="https://example.org/hook"
        onChange={(event) => {
          setUrl(event.target.value);
          saving.reset();
        }}
      />
      {!webhook && (
        <Field label={t('webhooks.room')} error={told.of.roomId}>
          {(control) => (
            <Select
              {...control}
              value={roomId}
              options={[
                { value: '', label: t('webhooks.everyRoom') },
                ...(rooms.data?.rooms ?? []).map((room) => ({ value: room.roomId, label: room.roomName })),
              ]}
              onChange={setRoomId}
            />
          )}
        </Field>
      )}
      <EventChoice all={WEBHOOK_EVENTS} chosen={events} onChange={setEvents} />
      {told.rest && !isRefused && <Banner tone="danger" title={told.rest} />}
    </FormDialog>
  );
}
