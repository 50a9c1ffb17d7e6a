import { EyeOff, MonitorUp, Pause } from 'lucide-react';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { runAction } from '../../store/actions';
import { Button } from '../../ui/Button';
import { HeaderLine } from '../../ui/HeaderLine';

const SIGNS = {
  live: <MonitorUp aria-hidden="true" />,
  still: <Pause aria-hidden="true" />,
  blank: <EyeOff aria-hidden="true" />,
};

/** Says to whoever shares what others see of it, and what can be done at once. */
export function ShareLine() {
  const { t } = useTranslation();
  const shares = useReadable(useCall().media.ownShares);
  const newest = shares.at(-1);
  const hold = shares.find((share) => share.hold)?.hold;
  const words = {
    live: newest?.title ? t('sharingBar.sharing', { title: newest.title }) : t('sharingBar.sharingSomething'),
    still: t('share.seesStill'),
    blank: t('share.seesBlank'),
  };
  const shows = hold ?? 'live';
  return (
    // What others see is not what is on the screen.
    <HeaderLine words={newest && words[shows]} icon={SIGNS[shows]} isUrgent={hold !== undefined}>
      <Button size="small" variant={hold ? 'primary' : 'secondary'} onClick={() => runAction('share.pause')}>
        {t(hold ? 'share.resumeShort' : 'share.pauseShort')}
      </Button>
      <Button size="small" variant="ghost" onClick={() => runAction('share.view')}>
        {t('share.view')}
      </Button>
    </HeaderLine>
  );
}
