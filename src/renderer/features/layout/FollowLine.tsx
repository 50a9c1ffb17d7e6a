import { Eye } from 'lucide-react';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { runAction } from '../../store/actions';
import { useView } from '../../store/view';
import { Button } from '../../ui/Button';
import { HeaderLine } from '../../ui/HeaderLine';

/** Says whose view is seen by whom, and how to end that. */
export function FollowLine() {
  const { t } = useTranslation();
  const { followMe } = useCall();
  const leader = useReadable(followMe.leader);
  const isLeading = useReadable(followMe.isLeading);
  const looksAround = useView((view) => view.looksAround);
  const name = leader?.name ?? '';
  const followed = leader && t(looksAround ? 'layout.lookingAround' : 'layout.following', { name });
  return (
    <HeaderLine words={isLeading ? t('layout.leading') : followed} icon={<Eye aria-hidden="true" />}>
      <Button size="small" onClick={() => runAction(isLeading ? 'view.lead' : 'view.follow')}>
        {isLeading && t('layout.stopLeading')}
        {!isLeading && (looksAround ? t('layout.follow', { name }) : t('layout.lookAround'))}
      </Button>
    </HeaderLine>
  );
}
