import { SmilePlus } from 'lucide-react';
import { lazy, type ReactNode } from 'react';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { LazyPopup } from '../../ui/LazyPopup';

const loadPicker = () => import('./ReactionPicker');
const ReactionPicker = lazy(loadPicker);

/** Opens the small set of signs. `children`: what a narrow bar has no room for. */
export function ReactionControl({ children }: { children?: (close: () => void) => ReactNode }) {
  const { t } = useTranslation();
  const can = useReadable(useCall().can);
  if (!can.chat) return null;
  return (
    <LazyPopup
      kind="dialog"
      look={{ size: 'bar', variant: 'bar', icon: <SmilePlus />, label: t('reactions.open') }}
      load={loadPicker}
    >
      {(trigger) => <ReactionPicker trigger={trigger}>{children}</ReactionPicker>}
    </LazyPopup>
  );
}
