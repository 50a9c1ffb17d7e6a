import { SmilePlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { fetched } from '../../ui/fetched';
import { LazyPopup } from '../../ui/LazyPopup';

const ReactionPicker = fetched(() => import('./ReactionPicker'));

/** Opens the small set of signs. `children`: what a narrow bar has no room for. */
export function ReactionControl({ children }: { children?: (close: () => void) => ReactNode }) {
  const { t } = useTranslation();
  const can = useReadable(useCall().can);
  if (!can.chat) return null;
  return (
    <LazyPopup
      kind="dialog"
      look={{ size: 'bar', variant: 'bar', icon: <SmilePlus />, label: t('reactions.open') }}
      prepare={ReactionPicker.prepare}
    >
      {(trigger) => <ReactionPicker trigger={trigger}>{children}</ReactionPicker>}
    </LazyPopup>
  );
}
