import { adjustPlanes } from './adjustPlanes';
import type { PictureTables } from './pictureAdjustment';

/** Makes frames as tables want them; runs in a worker as well as on a page. */
export interface FrameAdjuster {
  /** Closes the frame that it is given. One in a format without planes passes as it is. */
  adjust(frame: VideoFrame, tables: PictureTables): Promise<VideoFrame>;
}

/** One for each track, which keeps its buffer between frames. */
export function createFrameAdjuster(): FrameAdjuster {
  let bytes = new Uint8Array(0);
  return {
    async adjust(frame, tables) {
      const { format, visibleRect, displayWidth, displayHeight, timestamp, duration } = frame;
      if ((format !== 'I420' && format !== 'NV12') || !visibleRect) return frame;
      const size = frame.allocationSize();
      if (bytes.length !== size) bytes = new Uint8Array(size);
      const layout = await frame.copyTo(bytes);
      const colorSpace = frame.colorSpace.toJSON();
      frame.close();
      adjustPlanes(bytes, format, layout, visibleRect, tables);
      return new VideoFrame(bytes, {
        format,
        layout,
        codedWidth: visibleRect.width,
        codedHeight: visibleRect.height,
        displayWidth,
        displayHeight,
        timestamp,
        colorSpace,
        ...(duration === null ? {} : { duration }),
      });
    },
  };
}
