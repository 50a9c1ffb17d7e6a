import type { ReactNode } from 'react';
import type { Readable } from '../../call/readable';
import type { TrackState } from '../../call/types';
import { useKeys } from '../../hooks/useKeys';
import { useReadable } from '../../hooks/useReadable';
import { runAction } from '../../store/actions';
import { IconButton } from '../../ui/IconButton';
import { type SideMenu, SplitControl } from './SplitControl';

interface DeviceControlProps {
  state: Readable<TrackState>;
  /** What the button does. */
  action: string;
  on: { icon: ReactNode; label: string };
  off: { icon: ReactNode; label: string };
  menu: SideMenu;
}

/** Switches one of our devices, and says whether it is on; its menu chooses among them. */
export function DeviceControl({ state, action, on, off, menu }: DeviceControlProps) {
  const { enabled, wanted, pending } = useReadable(state);
  const { icon } = enabled ? on : off;
  // What a press does: while the device is still opening, it calls that off.
  const { label } = wanted ? on : off;
  return (
    <SplitControl menu={menu}>
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
