import { OwnShareItems } from '../../features/share/OwnShareItems';
import { VolumeItem } from '../../features/sound/VolumeItem';
import { useCall } from '../../hooks/CallContext';
import type { TileMenuExtrasProps } from '../../stage/TileMenuExtras';

/** What the features add to the menu of a tile: how loud others are, what is done about our own shares. */
export default function TileItems({ id, identity, kind }: TileMenuExtrasProps) {
  const { isLocal } = useCall().participant(identity);
  if (!isLocal) return <VolumeItem identity={identity} />;
  return kind === 'share' ? <OwnShareItems id={id} /> : null;
}
