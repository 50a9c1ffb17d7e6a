import type { ReactNode } from 'react';
import type { Readable } from '../../call/readable';
import type { TrackState } from '../../call/types';
import { useKeys } from '../../hooks/useKeys';
import { useReadable } from '../../hooks/useReadable';
import { runAction } from '../../store/actions';
import { IconButton } from '../../ui/IconButton';
import { MenuSeparator } from '../../ui/MenuSeparator';
import { SettingsItem } from './SettingsItem';
import { SplitControl } from './SplitControl';

interface DeviceControlProps {
  state: Readable<TrackState>;
  /** What the button does. */
  action: string;
  on: { icon: ReactNode; label: string };
  off: { icon: ReactNode; label: string };
  menuLabel: string;
  /** What there is to choose. */
  children: ReactNode;
}

/** Switches one of our devices, and says whether it is on; its menu chooses among them. */
export function DeviceControl({ state, action, on, off, menuLabel, children }: DeviceControlProps) {
  const { enabled, pending } = useReadable(state);
  const { icon, label } = enabled ? on : off;
  return (
    <SplitControl
      menuLabel={menuLabel}
      menu={
        <>
          {children}
          <MenuSeparator />
          <SettingsItem />
        </>
      }
    >
      <IconButton
        size="bar"
        variant={enabled ? 'bar' : 'off'}
        icon={icon}
        label={label}
        shortcut={useKeys(action)}
        aria-busy={pending || undefined}
        onClick={() => runAction(action)}
      />
    </SplitControl>
  );
}
