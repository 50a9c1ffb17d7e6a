import { useEffect } from 'react';
import { useTearOffs } from '../../store/tearOffs';
import { fetched } from '../../ui/fetched';
import { LazyPart } from '../../ui/LazyPart';
import { useGoneTiles } from './useGoneTiles';

const TearOffWindow = fetched(() => import('./TearOffWindow'));

/** The tiles in windows of their own. They close with the call, with the page, and with what they show, which may be away for a moment. */
export function TearOffs() {
  const windows = useTearOffs((tearOffs) => tearOffs.windows);
  useGoneTiles();
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
    <LazyPart onFail={useTearOffs.getState().bringAllBack}>
      {windows.size > 0 && [...windows].map(([id, target]) => <TearOffWindow key={id} id={id} target={target} />)}
    </LazyPart>
  );
}
