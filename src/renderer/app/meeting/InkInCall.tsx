import { InkNews } from '../../features/ink/InkNews';
import { useCall } from '../../hooks/CallContext';
import { OwnScreenInk } from '../ink/OwnScreenInk';
import { useInkActions } from './useInkActions';

/** Drawing on shares, beside the shares themselves. */
export function InkInCall() {
  useInkActions(useCall());
  return (
    <>
      <InkNews />
      <OwnScreenInk />
    </>
  );
}
