import { useMutation } from '@tanstack/react-query';
import { Ellipsis, KeyRound, List, Pause, Pencil, Play, Send, Trash2 } from 'lucide-react';
import type { WebhookView } from '../../../shared/contract/webhooks';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { MenuItem } from '../../ui/MenuItem';
import { MenuSeparator } from '../../ui/MenuSeparator';
import { Row } from '../../ui/Row';
import { toast } from '../../ui/toast';

interface WebhookRowProps {
  webhook: WebhookView;
  onChanged: () => void;
  onEdit: () => void;
  onRemove: () => void;
  onSecret: (secret: string) => void;
  onDeliveries: () => void;
}

/** One endpoint: what it is told, how it does, and a test at hand. */
export function WebhookRow({ webhook, onChanged, onEdit, onRemove, onSecret, onDeliveries }: WebhookRowProps) {
  const { t } = useTranslation();
  const api = useApi();
  const faultText = useFaultText();
  const { webhookId, url, roomId, events, dialect, enabled, pending, dead } = webhook;
  const onError = (error: unknown) => toast(faultText(error).sentence, { tone: 'danger' });
  const testing = useMutation({
    mutationFn: () => api.webhooks.test.call({ webhookId }),
    onSuccess: ({ delivered, status, error }) => {
      if (delivered) toast(t('webhooks.testOk', { status: status ?? '' }), { tone: 'ok' });
      else {
        toast(status === undefined ? t('webhooks.testSilent') : t('webhooks.testRefused', { status }), {
          tone: 'danger',
          // An answer says all there is to say; silence has a cause.
          text: status === undefined ? error : undefined,
        });
      }
      onChanged();
    },
    onError,
  });
  const switching = useMutation({
    mutationFn: () => api.webhooks.update.call({ webhookId, enabled: !enabled }),
    onSuccess: onChanged,
    onError,
  });
  const rotating = useMutation({
    mutationFn: () => api.webhooks.rotateSecret.call({ webhookId }),
    onSuccess: ({ secret }) => onSecret(secret),
    onError,
  });
  const told =
    events.length === 0 ? t('webhooks.allEvents') : events.map((event) => t(`webhooks.event.${event}`)).join(', ');
  return (
    <Row
      title={url}
      meta={[told, roomId ? t('webhooks.ofRoom', { roomId }) : t('webhooks.ofAll')].join(' · ')}
      marks={
        <>
          {dialect !== 'openvidu' && <Badge>{t(`webhooks.dialect.${dialect}`)}</Badge>}
          {!enabled && <Badge tone="warn">{t('webhooks.off')}</Badge>}
          {pending > 0 && <Badge>{t('webhooks.pending', { count: pending })}</Badge>}
          {dead > 0 && <Badge tone="danger">{t('webhooks.dead', { count: dead })}</Badge>}
        </>
      }
      actions={
        <>
          <Button
            busy={testing.isPending}
            icon={<Send />}
            aria-label={t('webhooks.testOf', { url })}
            onClick={() => testing.mutate()}
          >
            {t('webhooks.test')}
          </Button>
          <Menu trigger={<IconButton label={t('webhooks.menu', { url })} icon={<Ellipsis />} quiet />}>
            <MenuItem icon={<List />} onSelect={onDeliveries}>
              {t('webhooks.showDeliveries')}
            </MenuItem>
            <MenuItem icon={<Pencil />} onSelect={onEdit}>
              {t('webhooks.edit')}
            </MenuItem>
            <MenuItem icon={enabled ? <Pause /> : <Play />} onSelect={() => switching.mutate()}>
              {t(enabled ? 'webhooks.switchOff' : 'webhooks.switchOn')}
            </MenuItem>
            <MenuItem icon={<KeyRound />} onSelect={() => rotating.mutate()}>
              {t('webhooks.rotate')}
            </MenuItem>
            <MenuSeparator />
            <MenuItem icon={<Trash2 />} danger onSelect={onRemove}>
              {t('webhooks.remove')}
            </MenuItem>
          </Menu>
        </>
      }
    />
  );
}
