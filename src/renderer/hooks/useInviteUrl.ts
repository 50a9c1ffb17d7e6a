import { withKey } from '../../shared/domain/linkKey';
import { useCall } from './CallContext';
import { usePlace } from './PlaceContext';
import { useReadable } from './useReadable';

/** The link to hand to others, with the key of an encrypted meeting; undefined where we may not share it. */
export function useInviteUrl(): string | undefined {
  const { encryption, options } = useCall();
  const place = usePlace();
  const key = useReadable(encryption?.key);
  const url = place ? place.inviteUrl : options.inviteUrl;
  return url === undefined ? undefined : withKey(url, key);
}
