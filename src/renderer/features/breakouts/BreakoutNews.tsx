import { X } from 'lucide-react';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { HELP_TOPIC, helpMessage } from '../../../shared/protocol/help';
import { NOTICE_TOPIC, type NoticeMessage, noticeMessage } from '../../../shared/protocol/notice';
import { createRateLimit } from '../../call/createRateLimit';
import { useBreakouts } from '../../hooks/BreakoutContext';
import { usePlace } from '../../hooks/PlaceContext';
import { useTranslation } from '../../hooks/useTranslation';
import { Banner } from '../../ui/Banner';
import { IconButton } from '../../ui/IconButton';
import { toast } from '../../ui/toast';
import styles from './BreakoutNews.module.css';

/** Someone may ask for help so often. */
const HELP_LIMIT = { count: 2, spanMs: 30_000 };

/** What moderators tell everyone, wherever they are; and calls for help, for moderators. */
export function BreakoutNews() {
  const { t } = useTranslation();
  const breakouts = useBreakouts();
  const place = usePlace();
  const [message, setMessage] = useState<NoticeMessage>();
  const limit = useMemo(() => createRateLimit(HELP_LIMIT, Date.now), []);
  const topics = breakouts?.meeting.topics;

  const onHelp = useEffectEvent((identity: string, name: string, breakoutId: string) => {
    const room = place?.breakouts?.breakouts.find((one) => one.breakoutId === breakoutId);
    if (place?.role !== 'moderator' || !room || !limit.allows(identity)) return;
    toast(t('breakouts.helpWanted', { name, room: room.name }), {
      action: { label: t('breakouts.join'), run: () => breakouts?.go(breakoutId) },
    });
  });
  useEffect(() => {
    if (!topics) return undefined;
    const ends = [
      // From the host alone: LiveKit names a sender for whatever comes from a participant.
      topics.on(NOTICE_TOPIC, noticeMessage, (notice, sender) => sender === undefined && setMessage(notice)),
      topics.on(HELP_TOPIC, helpMessage, ({ breakoutId }, sender) => {
        if (sender) onHelp(sender.identity, sender.name, breakoutId);
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [topics]);

  if (!message) return null;
  const { from, text } = message;
  return (
    <div className={styles.place}>
      <Banner
        title={from ? t('breakouts.message', { name: from }) : t('breakouts.messageNobody')}
        actions={
          <IconButton size="small" icon={<X />} label={t('breakouts.dismiss')} onClick={() => setMessage(undefined)} />
        }
      >
        {text}
      </Banner>
    </div>
  );
}
