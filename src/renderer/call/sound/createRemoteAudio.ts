import { type Room as LiveKitRoom, type RemoteTrack, RoomEvent, Track } from 'livekit-client';
import { createSoundGraph, type SoundGraph, type SoundLine } from './createSoundGraph';
import { panOf } from './panOf';
import { clampVolume, type SoundSource } from './volume';

export interface SoundSettings {
  /** Makes everybody equally loud. */
  levelling: boolean;
  /** Lets people be heard from where they sit, from left to right. */
  stereo: boolean;
}

/**
 * Everybody's sound, in elements of our own that no screen can forget to mount. They are in no document: there, Chromium
 * would draw the controls of a player for each, a hundred and thirty nodes that nobody sees.
 */
export interface RemoteAudio {
  /** 0 to 2, for this source of this identity, here or yet to come. */
  setVolume(identity: string, source: SoundSource, volume: number): void;
  configure(settings: SoundSettings): void;
  /** In which order people sit, from left to right. */
  setSeats(identities: readonly string[]): void;
  /** Plays through this device; where it cannot, the default goes on. */
  playThrough(deviceId: string): Promise<void>;
  /** To be called from a click, where the browser wants one before it plays. */
  start(): Promise<void>;
  dispose(): void;
}

interface Heard {
  identity: string;
  source: SoundSource;
  track: MediaStreamTrack;
  element: HTMLMediaElement;
  line?: SoundLine;
}

interface RemoteAudioParts {
  room: LiveKitRoom;
  /** Made when the first voice needs more than an element can. */
  createContext?: () => AudioContext;
}

/**
 * A voice goes through a plain element as long as nothing more is wanted, which costs least and is what echo cancellers
 * know best; louder than it came, levelled or placed, it goes through one graph, while its element stays, muted: without
 * one, Chromium plays no sound of a connection.
 */
export function createRemoteAudio({ room, createContext = () => new AudioContext() }: RemoteAudioParts): RemoteAudio {
  const volumes = new Map<string, number>();
  const heard = new Map<RemoteTrack, Heard>();
  let settings: SoundSettings = { levelling: false, stereo: false };
  let seats: readonly string[] = [];
  let output = '';
  let graph: SoundGraph | undefined;

  const startGraph = () => {
    const created = createSoundGraph(createContext());
    created.onChange(applyAll);
    created.wake().catch((error: unknown) => console.warn('The sound graph sleeps', error));
    created.playThrough(output).catch(tellOutput);
    return created;
  };

  const apply = (one: Heard) => {
    const volume = volumes.get(keyOf(one.identity, one.source)) ?? 1;
    const levelling = settings.levelling && one.source === 'voice';
    const pan = settings.stereo && one.source === 'voice' ? panOf(seats.indexOf(one.identity), seats.length) : 0;
    if (volume > 1 || levelling || pan !== 0) graph ??= startGraph();
    // Where the browser keeps the graph asleep, the plain element is better than silence.
    if (graph?.isRunning && (volume > 1 || levelling || pan !== 0)) {
      one.line ??= graph.open(one.track);
      one.line.set({ volume, pan, levelling });
      one.element.muted = true;
      return;
    }
    one.line?.close();
    one.line = undefined;
    one.element.volume = Math.min(1, volume);
    one.element.muted = false;
  };
  const applyAll = () => {
    for (const one of heard.values()) apply(one);
  };

  const onSubscribed = (track: RemoteTrack, _publication: unknown, { identity }: { identity: string }) => {
    if (track.kind !== Track.Kind.Audio) return;
    const element = track.attach();
    const source = track.source === Track.Source.ScreenShareAudio ? 'share' : 'voice';
    const one: Heard = { identity, source, track: track.mediaStreamTrack, element };
    heard.set(track, one);
    apply(one);
  };
  const onUnsubscribed = (track: RemoteTrack) => {
    if (track.kind !== Track.Kind.Audio) return;
    heard.get(track)?.line?.close();
    heard.delete(track);
    track.detach();
  };
  room.on(RoomEvent.TrackSubscribed, onSubscribed).on(RoomEvent.TrackUnsubscribed, onUnsubscribed);

  return {
    setVolume(identity, source, volume) {
      volumes.set(keyOf(identity, source), clampVolume(volume));
      for (const one of heard.values()) if (one.identity === identity && one.source === source) apply(one);
    },
    configure(next) {
      settings = next;
      applyAll();
    },
    setSeats(identities) {
      seats = identities;
      if (settings.stereo) applyAll();
    },
    async playThrough(deviceId) {
      output = deviceId;
      await Promise.all([
        room.switchActiveDevice('audiooutput', deviceId).catch(tellOutput),
        graph?.playThrough(deviceId).catch(tellOutput),
      ]);
    },
    async start() {
      await Promise.all([room.startAudio(), graph?.wake()]);
    },
    dispose() {
      room.off(RoomEvent.TrackSubscribed, onSubscribed).off(RoomEvent.TrackUnsubscribed, onUnsubscribed);
      for (const { line } of heard.values()) line?.close();
      heard.clear();
      graph?.dispose();
    },
  };
}

function keyOf(identity: string, source: SoundSource): string {
  return `${source}|${identity}`;
}

function tellOutput(error: unknown): void {
  console.warn('The speaker could not be changed', error);
}
