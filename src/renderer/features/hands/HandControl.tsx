import { Hand } from 'lucide-react';
import { useHandPlace } from '../../hooks/useHandPlace';
import { useKeys } from '../../hooks/useKeys';
import { useSelf } from '../../hooks/useSelf';
import { useTranslation } from '../../hooks/useTranslation';
import { runAction } from '../../store/actions';
import { IconButton } from '../../ui/IconButton';

/** Raises our hand and lowers it; says which place it has. */
export function HandControl() {
  const { t } = useTranslation();
  const self = useSelf();
  const place = useHandPlace(self);
  return (
    <IconButton
      size="bar"
      variant="bar"
      icon={<Hand />}
      label={t(place > 0 ? 'hands.lower' : 'hands.raise')}
      shortcut={useKeys('hand.toggle')}
      pressed={place > 0 ? true : undefined}
      badge={place > 0 && place}
      onClick={() => runAction('hand.toggle')}
    />
  );
}
