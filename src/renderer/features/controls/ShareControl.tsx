import { EyeOff, MonitorUp, MonitorX, Pause, Play, RefreshCw, ScanEye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../hooks/CallContext';
import { useKeys } from '../../hooks/useKeys';
import { useReadable } from '../../hooks/useReadable';
import { runAction } from '../../store/actions';
import { usePreferences } from '../../store/preferences';
import { IconButton } from '../../ui/IconButton';
import { MenuChoice } from '../../ui/MenuChoice';
import { MenuItem } from '../../ui/MenuItem';
import { MenuSeparator } from '../../ui/MenuSeparator';
import { SplitControl } from './SplitControl';

/** Starts sharing, and stops it. Its menu says what the share is for, and manages several. */
export function ShareControl({ asksInPicker }: { asksInPicker: boolean }) {
  const { t } = useTranslation();
  const { media } = useCall();
  const shares = useReadable(media.ownShares);
  const isSharing = shares.length > 0;
  const { shareFor, setPreferences } = usePreferences();
  const isHeld = shares.some(({ hold }) => hold);
  const several = isSharing && (
    <>
      <MenuItem icon={<ScanEye />} onSelect={() => runAction('share.view')}>
        {t('share.view')}
      </MenuItem>
      <MenuItem icon={isHeld ? <Play /> : <Pause />} onSelect={() => runAction('share.pause')}>
        {t(isHeld ? 'share.resume' : 'share.pause')}
      </MenuItem>
      {shares.some(({ hold }) => hold !== 'blank') && (
        <MenuItem icon={<EyeOff />} onSelect={() => runAction('share.blank')}>
          {t('share.blank')}
        </MenuItem>
      )}
      <MenuItem icon={<RefreshCw />} onSelect={() => runAction('share.swap')}>
        {t('share.swap')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<MonitorUp />} onSelect={() => runAction('share.start')}>
        {t('controls.shareAnother')}
      </MenuItem>
      {shares.length > 1 &&
        shares.map(({ shareId, title }) => (
          <MenuItem key={shareId} icon={<MonitorX />} onSelect={() => void media.stopShare(shareId)}>
            {t('controls.stopOne', { title })}
          </MenuItem>
        ))}
    </>
  );
  // Our own picker asks what the share is for; the browser's cannot.
  const content = !asksInPicker && (
    <MenuChoice
      heading={t('controls.shareFor')}
      value={shareFor}
      options={[
        { value: 'text', label: t('controls.text') },
        { value: 'motion', label: t('controls.motion') },
      ]}
      onChange={(choice) => setPreferences({ shareFor: choice })}
    />
  );
  return (
    <SplitControl
      menuLabel={t('controls.shareMenu')}
      menu={
        (several || content) && (
          <>
            {several}
            {several && content && <MenuSeparator />}
            {content}
          </>
        )
      }
    >
      <IconButton
        size="bar"
        variant="bar"
        icon={isSharing ? <MonitorX /> : <MonitorUp />}
        label={t(isSharing ? 'controls.stopShare' : 'controls.share')}
        shortcut={useKeys('share.start')}
        pressed={isSharing ? true : undefined}
        onClick={() => runAction(isSharing ? 'share.stop' : 'share.start')}
      />
    </SplitControl>
  );
}
