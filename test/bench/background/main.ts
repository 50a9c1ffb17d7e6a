import { createStudio } from '../../quality/page/createStudio';
import { swaying } from '../../quality/page/shots';
import { toI420 } from '../../quality/page/toI420';
import { publishCamera } from './publishCamera';

/** With `?liveKitUrl=…` the page joins and publishes its camera; without, it makes the film that a camera will show. */
const query = new URLSearchParams(location.search);
const width = Number(query.get('width'));
const height = Number(query.get('height'));

if (query.has('liveKitUrl')) {
  Object.assign(window, { bench: await publishCamera(query, { width, height }) });
} else {
  const expose = createStudio({ width, height });
  Object.assign(window, {
    /** The planes of one frame, as a data URL. */
    async film(frame: number): Promise<string> {
      const { picture } = await expose(swaying(frame));
      return asDataUrl(toI420(picture));
    },
  });
}
document.title = 'ready';

function asDataUrl(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsDataURL(new Blob([bytes]));
  });
}
