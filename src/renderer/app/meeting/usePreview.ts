import { useEffect, useState } from 'react';
import { createPreview, type Preview, type PreviewOptions } from '../../call/preview';

/**
 * Camera and microphone before the call, for as long as there are options; what was not handed to a call is stopped
 * afterwards. Other options are another preview, so the caller keeps them the same.
 */
export function usePreview(options: PreviewOptions | undefined): Preview | undefined {
  const [preview, setPreview] = useState<Preview>();
  useEffect(() => {
    if (!options) return undefined;
    const created = createPreview(options);
    setPreview(created);
    return () => {
      setPreview(undefined);
      void created.dispose();
    };
  }, [options]);
  return preview;
}
