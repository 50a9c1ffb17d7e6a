import { lazy, useEffect } from 'react';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { useTearOffs } from '../../store/tearOffs';
import { LazyPart } from '../LazyPart';
import { goneTiles } from './goneTiles';

const TearOffWindow = lazy(() => import('./TearOffWindow'));

/** The tiles in windows of their own. They close with the call, with the page, and with what they show. */
export function TearOffs() {
  const call = useCall();
  const windows = useTearOffs((tearOffs) => tearOffs.windows);
  const identities = useReadable(call.identities);
  const sharing = useReadable(call.sharing);
  useEffect(() => {
    for (const id of goneTiles(windows.keys(), identities, sharing)) useTearOffs.getState().bringBack(id);
  }, [windows, identities, sharing]);
  useEffect(() => {
    const { bringAllBack } = useTearOffs.getState();
    // A page that is left or loaded again takes no component down.
    window.addEventListener('pagehide', bringAllBack);
    return () => {
      window.removeEventListener('pagehide', bringAllBack);
      bringAllBack();
    };
  }, []);
  return (
    <LazyPart>
      {[...windows].map(([id, target]) => (
        <TearOffWindow key={id} id={id} target={target} />
      ))}
    </LazyPart>
  );
}
