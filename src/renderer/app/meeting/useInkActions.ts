import type { Call } from '../../call/Call';
import { parseTileId } from '../../call/tileId';
import type { TileId } from '../../call/types';
import { useActions } from '../../hooks/useActions';
import type { Action } from '../../store/actions';
import { useInk } from '../../store/ink';
import { useTearOffs } from '../../store/tearOffs';

/** Offers drawing on the share that is looked at, and what the sharing bar asks for about ours. */
export function useInkActions(call: Call): void {
  const { ink } = call;
  const self = () => call.identities.get()[0] ?? '';
  const isShare = (tile: TileId) => parseTileId(tile).kind === 'share';
  const isOwn = (tile: TileId) => parseTileId(tile).identity === self();
  const mayRule = (tile: TileId) => isOwn(tile) || call.participant(self()).role.get() === 'moderator';
  const mayDraw = (tile: TileId) => {
    const { share, chat } = call.can.get();
    return share && chat && (isOwn(tile) || !ink.board(tile).isMuted.get());
  };
  const target = (): TileId | undefined => {
    const { active } = useTearOffs.getState();
    const { spotlight, tiles } = call.stage.get();
    return useInk.getState().tile ?? (active === undefined ? [...spotlight, ...tiles] : [active]).find(isShare);
  };
  const onTarget = (may: (tile: TileId) => boolean, run: (tile: TileId) => void): Pick<Action, 'canRun' | 'run'> => ({
    canRun: () => {
      const tile = target();
      return tile !== undefined && may(tile);
    },
    run: () => {
      const tile = target();
      if (tile !== undefined) run(tile);
    },
  });
  const follows = [call.stage, call.can, useInk, useTearOffs];
  const own = () => call.media.ownShares.get().map(({ tileId }) => tileId);
  const isOwnMuted = () => own().some((tile) => ink.board(tile).isMuted.get());

  useActions([
    {
      id: 'ink.toggle',
      labelKey: 'actions.inkToggle',
      labelNow: () => (useInk.getState().tile === undefined ? 'ink.draw' : 'ink.end'),
      group: 'view',
      shortcut: 'Shift+D',
      follows,
      ...onTarget(mayDraw, (tile) => {
        const { tile: drawn, start, stop } = useInk.getState();
        if (drawn === undefined) start(tile);
        else stop();
      }),
    },
    {
      id: 'ink.undo',
      labelKey: 'actions.inkUndo',
      group: 'view',
      follows,
      ...onTarget(mayDraw, (tile) => ink.pen(tile).undo()),
    },
    {
      id: 'ink.clear',
      labelKey: 'actions.inkClear',
      group: 'view',
      follows,
      ...onTarget(
        (tile) => mayRule(tile) || mayDraw(tile),
        (tile) => ink.clear(tile, mayRule(tile)),
      ),
    },
    {
      id: 'ink.mute',
      labelKey: 'actions.inkMute',
      group: 'view',
      follows,
      ...onTarget(mayRule, (tile) => ink.mute(tile, !ink.board(tile).isMuted.get())),
    },
    {
      id: 'ink.clearOwnShares',
      labelKey: 'actions.inkClear',
      hidden: true,
      canRun: () => own().length > 0,
      run: () => {
        for (const tile of own()) ink.clear(tile, true);
      },
    },
    {
      id: 'ink.muteOwnShares',
      labelKey: 'actions.inkMute',
      hidden: true,
      canRun: () => own().length > 0,
      run: () => {
        const next = !isOwnMuted();
        for (const tile of own()) ink.mute(tile, next);
      },
    },
  ]);
}
