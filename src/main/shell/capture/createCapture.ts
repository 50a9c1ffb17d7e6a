import {
  BrowserWindow,
  type Display,
  desktopCapturer,
  type Rectangle,
  type Session,
  screen,
  type WebFrameMain,
} from 'electron';
import type { CaptureSource } from '../../../shared/contract/shell';
import { Fault } from '../../../shared/domain/fault';
import { isOurPage } from '../pageAddress';
import { createCaptureChoice } from './captureChoice';
import type { PlatformCapture } from './platformCapture';
import { sourceNumber } from './sourceNumber';

/** In pixels; twice the picker's smallest card, so that it is sharp on dense screens. */
const THUMBNAIL = { width: 320, height: 180 };

export interface Capture {
  sources(): Promise<CaptureSource[]>;
  /** Throws where `id` is not one of the sources listed last. */
  choose(frame: WebFrameMain, choice: { id: string; systemAudio: boolean }): void;
  /** The screen that was shared last; undefined where a window was, or the system does not say which screen. */
  screenShared(): Display | undefined;
  /** The screen that shows what was shared last; for a window the one under the pointer. */
  sharedDisplay(): Display;
}

interface Listed {
  name: string;
  displayId: string;
}

/** Our own picker's side in main, and the handler that gives getDisplayMedia what was chosen there. */
export function createCapture(options: {
  session: Session;
  platform: PlatformCapture;
  /** Where the app's own window is, while it can be seen. */
  ownBounds(): Rectangle | undefined;
  now: () => number;
  report(error: unknown): void;
}): Capture {
  const { session, platform, ownBounds, now, report } = options;
  const choices = createCaptureChoice(now);
  let listed = new Map<string, Listed>();
  let lastDisplayId = '';
  let lastIsScreen = false;

  const choose = async (
    frame: WebFrameMain | null,
    request: { videoRequested: boolean; audioRequested: boolean },
  ): Promise<Electron.Streams | null> => {
    if (!frame || !request.videoRequested || !isOurPage(frame.url)) return null;
    if (platform.systemPicker) {
      // The portal asks the person while the sources are listed, and lists what they chose.
      const [source] = await desktopCapturer.getSources({ types: ['screen', 'window'] });
      lastDisplayId = source?.display_id ?? '';
      lastIsScreen = isScreen(source?.id);
      return source ? { video: source } : null;
    }
    const choice = choices.take(frameKey(frame));
    const source = choice && listed.get(choice.id);
    if (!choice || !source) return null;
    lastDisplayId = source.displayId;
    lastIsScreen = isScreen(choice.id);
    const audio = choice.systemAudio && request.audioRequested && platform.systemAudio;
    return { video: { id: choice.id, name: source.name }, ...(audio ? { audio: 'loopback' } : {}) };
  };
  session.setDisplayMediaRequestHandler(
    (request, callback) => {
      choose(request.frame, request).then(callback, (error: unknown) => {
        report(error);
        callback(null);
      });
    },
    { useSystemPicker: false },
  );

  return {
    async sources() {
      if (platform.systemPicker) return [];
      const found = await desktopCapturer.getSources({
        types: ['screen', 'window'],
        thumbnailSize: THUMBNAIL,
        fetchWindowIcons: true,
      });
      listed = new Map(found.map((source) => [source.id, { name: source.name, displayId: source.display_id }]));
      const own = new Set(BrowserWindow.getAllWindows().map((window) => sourceNumber(window.getMediaSourceId())));
      const bounds = ownBounds();
      const ownDisplay = bounds && String(screen.getDisplayMatching(bounds).id);
      const screens = found.filter(({ id }) => id.startsWith('screen:')).length;
      return found.map((source) => ({
        id: source.id,
        kind: isScreen(source.id) ? 'screen' : 'window',
        title: source.name,
        thumbnail: dataUrl(source.thumbnail),
        icon: dataUrl(source.appIcon),
        own: source.id.startsWith('window:')
          ? own.has(sourceNumber(source.id))
          : // Not every system names its screens; the only one is ours.
            ownDisplay !== undefined && (screens === 1 || source.display_id === ownDisplay),
      }));
    },
    choose(frame, choice) {
      if (!listed.has(choice.id)) {
        throw new Fault('INVALID_INPUT', { details: [{ field: 'id', message: 'This can no longer be shared.' }] });
      }
      choices.put(frameKey(frame), choice);
    },
    screenShared() {
      if (!lastIsScreen) return undefined;
      const displays = screen.getAllDisplays();
      const shared = displays.find((display) => String(display.id) === lastDisplayId);
      return shared ?? (displays.length === 1 ? displays[0] : undefined);
    },
    sharedDisplay() {
      const shown = screen.getAllDisplays().find((display) => String(display.id) === lastDisplayId);
      return shown ?? screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
    },
  };
}

function isScreen(id: string | undefined): boolean {
  return id?.startsWith('screen:') ?? false;
}

function frameKey(frame: WebFrameMain): string {
  return `${frame.processId}:${frame.routingId}`;
}

function dataUrl(image: Electron.NativeImage | null): string | undefined {
  return image && !image.isEmpty() ? image.toDataURL() : undefined;
}
