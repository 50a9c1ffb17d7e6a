import { EyeOff, MonitorUp, MonitorX, Pause, Play, RefreshCw, ScanEye } from 'lucide-react';
import { useCall } from '../../../hooks/CallContext';
import { useReadable } from '../../../hooks/useReadable';
import { useTranslation } from '../../../hooks/useTranslation';
import { runAction } from '../../../store/actions';
import { usePreferences } from '../../../store/preferences';
import { MenuChoice } from '../../../ui/MenuChoice';
import { MenuItem } from '../../../ui/MenuItem';
import { MenuSeparator } from '../../../ui/MenuSeparator';
import { BarMenu, type BarMenuProps } from './BarMenu';

/** What a share is for, where no picker of ours asks, and what is done with those that run. */
export default function ShareMenu({ trigger, asksInPicker }: BarMenuProps & { asksInPicker: boolean }) {
  const { t } = useTranslation();
  const { media } = useCall();
  const shares = useReadable(media.ownShares);
  const isSharing = shares.length > 0;
  const { shareFor, setPreferences } = usePreferences();
  const isHeld = shares.some(({ hold }) => hold);
  return (
    <BarMenu trigger={trigger}>
      {isSharing && (
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
      )}
      {isSharing && !asksInPicker && <MenuSeparator />}
      {!asksInPicker && (
        <MenuChoice
          heading={t('controls.shareFor')}
          value={shareFor}
          options={[
            { value: 'text', label: t('controls.text') },
            { value: 'motion', label: t('controls.motion') },
          ]}
          onChange={(choice) => setPreferences({ shareFor: choice })}
        />
      )}
    </BarMenu>
  );
}
