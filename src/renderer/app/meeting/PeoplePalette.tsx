import { Pin, PinOff } from 'lucide-react';
import { cameraTile } from '../../call/tileId';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { useView } from '../../store/view';
import Palette from '../actions/Palette';

/** People are listed once something was typed, or where they are few: actions come first. */
const FEW_PEOPLE = 6;

/** The palette in a call, with the people in it. */
export default function PeoplePalette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const call = useCall();
  const others = useReadable(call.identities).slice(1);
  const { pinned, togglePin } = useView();
  const items = others.map((identity) => {
    const name = call.participant(identity).name.get();
    const tile = cameraTile(identity);
    const isPinned = pinned.includes(tile);
    return {
      id: `pin ${identity}`,
      label: t(isPinned ? 'palette.unpin' : 'palette.pin', { name }),
      icon: isPinned ? <PinOff aria-hidden="true" /> : <Pin aria-hidden="true" />,
      onSelect: () => togglePin(tile),
    };
  });
  return (
    <Palette
      onClose={onClose}
      sections={(query) => [
        { id: 'people-inside', heading: t('palette.people'), items: query || others.length <= FEW_PEOPLE ? items : [] },
      ]}
    />
  );
}
