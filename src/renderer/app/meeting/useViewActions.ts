import { LAYOUTS, type Layout } from '../../../shared/domain/layout';
import type { Call } from '../../call/Call';
import { parseTileId } from '../../call/tileId';
import { useMayLead } from '../../features/layout/useMayLead';
import { useActions } from '../../hooks/useActions';
import { PAN_STEP, panBy, ZOOM_STEP, zoomBy } from '../../stage/zoom';
import type { Action } from '../../store/actions';
import { usePreferences } from '../../store/preferences';
import { useTearOffs } from '../../store/tearOffs';
import { useView } from '../../store/view';
import { useZooms, WHOLE, type Zoom } from '../../store/zooms';
import { useFollowMe } from './useFollowMe';

const LAYOUT_ACTIONS: Record<Layout, { labelKey: string; shortcut: string }> = {
  auto: { labelKey: 'actions.layoutAuto', shortcut: 'Shift+A' },
  grid: { labelKey: 'actions.layoutGrid', shortcut: 'Shift+G' },
  speaker: { labelKey: 'actions.layoutSpeaker', shortcut: 'Shift+S' },
  spotlight: { labelKey: 'actions.layoutSpotlight', shortcut: 'Shift+F' },
  sidebar: { labelKey: 'actions.layoutSidebar', shortcut: 'Shift+B' },
};

/** Offers how one looks at the meeting: layouts, pages, oneself, shares large, and the moderator's view. */
export function useViewActions(call: Call): void {
  const mayLead = useMayLead();
  const followMe = useFollowMe(call);
  const { setLayout, setPage, setLooksAround } = useView.getState();
  const { setPreferences } = usePreferences.getState();

  const turn = (pages: 1 | -1): Pick<Action, 'canRun' | 'run'> => {
    const next = () => call.stage.get().page + pages;
    return {
      canRun: () => next() >= 0 && next() < call.stage.get().pages && !isReading(),
      run: () => setPage(next()),
    };
  };
  const share = () => {
    // Whoever presses keys in a window means what it shows.
    const { active } = useTearOffs.getState();
    return (active === undefined ? call.stage.get().spotlight : [active]).find(
      (id) => parseTileId(id).kind === 'share',
    );
  };
  const zoomOf = () => useZooms.getState().zooms.get(share() ?? '') ?? WHOLE;
  const zoom = (change: (now: Zoom) => Zoom) => {
    const id = share();
    if (id !== undefined) useZooms.getState().zoom(id, change);
  };
  const pan = (x: number, y: number): Pick<Action, 'canRun' | 'run' | 'group' | 'follows'> => ({
    group: 'view',
    follows: [useZooms, useTearOffs, call.stage],
    canRun: () => zoomOf().scale > 1 && !isReading(),
    run: () => zoom((now) => panBy(now, x * PAN_STEP, y * PAN_STEP)),
  });

  useActions([
    ...LAYOUTS.map(
      (layout): Action => ({
        id: `layout.${layout}`,
        ...LAYOUT_ACTIONS[layout],
        group: 'view',
        canRun: () => true,
        run: () => setLayout(layout),
      }),
    ),
    {
      id: 'page.next',
      labelKey: 'actions.nextPage',
      shortcut: 'PageDown',
      group: 'view',
      follows: [call.stage],
      ...turn(1),
    },
    {
      id: 'page.previous',
      labelKey: 'actions.previousPage',
      shortcut: 'PageUp',
      group: 'view',
      follows: [call.stage],
      ...turn(-1),
    },
    {
      id: 'self.toggle',
      labelKey: 'actions.selfToggle',
      shortcut: 'Shift+V',
      group: 'view',
      follows: [usePreferences],
      isOn: () => usePreferences.getState().self !== 'hidden',
      canRun: () => true,
      run: () => setPreferences({ self: usePreferences.getState().self === 'hidden' ? 'tile' : 'hidden' }),
    },
    {
      id: 'self.float',
      labelKey: 'actions.selfFloat',
      group: 'view',
      follows: [usePreferences],
      isOn: () => usePreferences.getState().self === 'floating',
      canRun: () => true,
      run: () => setPreferences({ self: usePreferences.getState().self === 'floating' ? 'tile' : 'floating' }),
    },
    {
      id: 'video.only',
      labelKey: 'actions.videoOnly',
      group: 'view',
      follows: [usePreferences],
      isOn: () => usePreferences.getState().hidesWithoutVideo,
      canRun: () => true,
      run: () => setPreferences({ hidesWithoutVideo: !usePreferences.getState().hidesWithoutVideo }),
    },
    {
      id: 'share.zoomIn',
      labelKey: 'actions.zoomIn',
      shortcut: 'Plus',
      group: 'view',
      follows: [call.stage, useTearOffs],
      canRun: () => share() !== undefined,
      run: () => zoom((now) => zoomBy(now, ZOOM_STEP)),
    },
    {
      id: 'share.zoomOut',
      labelKey: 'actions.zoomOut',
      shortcut: '-',
      group: 'view',
      follows: [useZooms, useTearOffs, call.stage],
      canRun: () => zoomOf().scale > 1,
      run: () => zoom((now) => zoomBy(now, 1 / ZOOM_STEP)),
    },
    {
      id: 'share.zoomWhole',
      labelKey: 'actions.zoomWhole',
      shortcut: '0',
      group: 'view',
      follows: [useZooms, useTearOffs, call.stage],
      canRun: () => zoomOf().scale > 1,
      run: () => zoom(() => WHOLE),
    },
    { id: 'share.panLeft', labelKey: 'actions.panLeft', shortcut: 'ArrowLeft', ...pan(1, 0) },
    { id: 'share.panRight', labelKey: 'actions.panRight', shortcut: 'ArrowRight', ...pan(-1, 0) },
    { id: 'share.panUp', labelKey: 'actions.panUp', shortcut: 'ArrowUp', ...pan(0, 1) },
    { id: 'share.panDown', labelKey: 'actions.panDown', shortcut: 'ArrowDown', ...pan(0, -1) },
    {
      id: 'view.lead',
      labelKey: 'actions.viewLead',
      group: 'view',
      follows: [call.followMe.isLeading],
      isOn: () => call.followMe.isLeading.get(),
      canRun: () => mayLead || call.followMe.isLeading.get(),
      run: followMe.toggle,
    },
    {
      id: 'view.follow',
      labelKey: 'actions.viewFollow',
      group: 'view',
      follows: [call.followMe.leader, useView],
      isOn: () => !useView.getState().looksAround,
      canRun: () => call.followMe.leader.get() !== undefined,
      run: () => setLooksAround(!useView.getState().looksAround),
    },
  ]);
}

/** Whether the keys that move belong to something that scrolls, lists or chooses. */
function isReading(): boolean {
  if (useTearOffs.getState().active !== undefined) return false;
  const focused = document.activeElement;
  return focused?.closest('aside,[role="dialog"],[role="menu"],[role="toolbar"],[data-corner]') != null;
}
