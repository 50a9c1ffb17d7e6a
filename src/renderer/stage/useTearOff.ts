import { MAX_TILE_WINDOWS, TILE_WINDOW_PREFIX, TILE_WINDOW_URL } from '../../shared/contract/tileWindow';
import { newId } from '../call/newId';
import type { TileId } from '../call/types';
import { useShell } from '../hooks/useApi';
import { useTranslation } from '../hooks/useTranslation';
import { useTearOffs } from '../store/tearOffs';
import { toast } from '../ui/toast';

/** In CSS pixels; the desktop remembers what the person makes of it. */
const FEATURES = 'popup,width=960,height=540';

/** Puts a tile into a window of its own. To be called while a press is being answered: else browsers refuse. */
export function useTearOff(): (id: TileId) => void {
  const { t } = useTranslation();
  // Some browsers load a page that has an address, and what is drawn till then is lost. The desktop wants to be told one.
  const url = useShell() ? TILE_WINDOW_URL : '';
  return (id) => {
    const { windows, add } = useTearOffs.getState();
    const there = windows.get(id);
    if (there) return there.focus();
    if (windows.size >= MAX_TILE_WINDOWS) return toast(t('tearOff.tooMany'), { tone: 'danger' });
    const opened = window.open(url, `${TILE_WINDOW_PREFIX}${newId()}`, FEATURES);
    if (opened) add(id, opened);
    else toast(t('tearOff.refused'), { text: t('tearOff.allow'), tone: 'danger' });
  };
}

/** Whether windows can be beside one another here; telephones show one at a time. */
export function canTearOff(): boolean {
  return matchMedia('(any-pointer: fine)').matches;
}
