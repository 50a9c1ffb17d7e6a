import { useEffect } from 'react';
import type { Call } from '../../call/Call';
import type { LedView } from '../../call/createFollowMe';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { shownView, useView } from '../../store/view';
import { toast } from '../../ui/toast';

/** Brings a moderator's view to our screen, and ours to everyone's while we lead. */
export function useFollowMe({ followMe }: Call): { toggle: () => void } {
  const { t } = useTranslation();
  const isLeading = useReadable(followMe.isLeading);

  useEffect(() => {
    const { setLed } = useView.getState();
    const follow = () => setLed(followMe.leader.get()?.view);
    follow();
    return followMe.leader.subscribe(follow);
  }, [followMe]);

  useEffect(() => {
    if (!isLeading) return undefined;
    let told = shownView(useView.getState());
    return useView.subscribe((state) => {
      const view = shownView(state);
      if (view.layout === told.layout && view.page === told.page && view.pinned === told.pinned) return;
      told = view;
      followMe.change(ownView());
    });
  }, [followMe, isLeading]);

  const toggle = () => {
    if (followMe.isLeading.get()) return followMe.stop();
    followMe.lead(ownView()).catch(() => toast(t('layout.leadFailed'), { tone: 'danger' }));
  };
  return { toggle };
}

/** As far as it can be shown to others. */
function ownView(): LedView {
  const { layout, page, pinned } = shownView(useView.getState());
  return { layout, page, pinned: [...pinned] };
}
