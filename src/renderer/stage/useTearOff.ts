import { useTranslation } from 'react-i18next';
import { TILE_WINDOW_PREFIX } from '../../shared/contract/tileWindow';
import { newId } from '../call/newId';
import type { TileId } from '../call/types';
import { useTearOffs } from '../store/tearOffs';
import { toast } from '../ui/toast';

/** In CSS pixels; the desktop remembers what the person makes of it. */
const FEATURES = 'popup,width=960,height=540';

/** Puts a tile into a window of its own. To be called while a press is being answered: else browsers refuse. */
export function useTearOff(): (id: TileId) => void {
  const { t } = useTranslation();
  const refused = t('tearOff.refused');
  return (id) => {
    const { windows, add } = useTearOffs.getState();
    const there = windows.get(id);
    if (there) return there.focus();
    // Without an address nothing is loaded that would replace what is drawn into it.
    const opened = window.open('', `${TILE_WINDOW_PREFIX}${newId()}`, FEATURES);
    if (opened) add(id, opened);
    else toast(refused, { tone: 'danger' });
  };
}

/** Whether windows can be beside one another here; telephones show one at a time. */
export function canTearOff(): boolean {
  return matchMedia('(any-pointer: fine)').matches;
}
