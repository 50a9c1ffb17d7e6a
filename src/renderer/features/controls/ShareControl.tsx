import { MonitorUp, MonitorX } from 'lucide-react';
import type { ReactElement } from 'react';
import { useCall } from '../../hooks/CallContext';
import { useKeys } from '../../hooks/useKeys';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { runAction } from '../../store/actions';
import { fetched } from '../../ui/fetched';
import { IconButton } from '../../ui/IconButton';
import { SplitControl } from './SplitControl';

const ShareMenu = fetched(() => import('./menus/ShareMenu'));

/** Starts sharing, and stops it. Its menu says what the share is for, and manages several. */
export function ShareControl({ asksInPicker }: { asksInPicker: boolean }) {
  const { t } = useTranslation();
  const isSharing = useReadable(useCall().media.ownShares).length > 0;
  const menu = {
    label: t('controls.shareMenu'),
    prepare: ShareMenu.prepare,
    draw: (trigger: ReactElement<Record<string, unknown>>) => (
      <ShareMenu trigger={trigger} asksInPicker={asksInPicker} />
    ),
  };
  return (
    // Our own picker asks what the share is for; the browser's cannot.
    <SplitControl menu={isSharing || !asksInPicker ? menu : undefined}>
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
