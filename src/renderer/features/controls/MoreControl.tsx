import { Ellipsis } from 'lucide-react';
import { usePlace } from '../../hooks/PlaceContext';
import { useMedia } from '../../hooks/useMedia';
import { useTranslation } from '../../hooks/useTranslation';
import { fetched } from '../../ui/fetched';
import { LazyPopup } from '../../ui/LazyPopup';
import { TIGHT } from './narrow';

const MoreMenu = fetched(() => import('./menus/MoreMenu'));

/** Opens what is needed less often. */
export function MoreControl({ mayEnd }: { mayEnd: boolean }) {
  const { t } = useTranslation();
  const isTight = useMedia(TIGHT);
  const waiting = usePlace()?.knocks.length ?? 0;
  const badge = isTight && waiting > 0 && waiting;
  return (
    <LazyPopup
      look={{ size: 'bar', variant: 'bar', icon: <Ellipsis />, label: t('controls.more'), badge }}
      prepare={MoreMenu.prepare}
    >
      {(trigger) => <MoreMenu trigger={trigger} mayEnd={mayEnd} />}
    </LazyPopup>
  );
}
