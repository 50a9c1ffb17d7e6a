import { Room as LiveKitRoom, Track } from 'livekit-client';
import { ParticipantInfo, ParticipantInfo_State, TrackInfo, TrackSource, TrackType } from 'livekit-server-sdk';

/** What the server would say; livekit-client keeps the doors to itself, and they are the ones that the server knocks at. */
interface ServerDoors {
  handleParticipantUpdates(infos: ParticipantInfo[]): void;
  handleSpeakersChanged(speakers: { sid: string; active: boolean; level: number }[]): void;
}

/** A LiveKit room with as many people as are wanted, who came by what the server says about them and nothing else. */
export class CrowdRoom extends LiveKitRoom {
  #picture: MediaStreamTrack | undefined;

  constructor(private readonly people: number) {
    super({ adaptiveStream: true, disconnectOnPageLeave: false });
  }

  /** A field, as livekit-client's own is. */
  override connect = async (): Promise<void> => {
    this.localParticipant.identity = 'me';
    this.localParticipant.sid = 'PA_me';
    Object.assign(this, { state: 'connected' });
    this.emit('signalConnected');
    this.join(0, this.people);
    this.emit('connected');
  };

  get #doors(): ServerDoors {
    return this as unknown as ServerDoors;
  }

  /** So many come in at once, with camera and microphone. */
  join(from: number, count: number): void {
    for (let index = from; index < from + count; index += 1) {
      this.#doors.handleParticipantUpdates([infoOf(index)]);
    }
  }

  speak(index: number, active: boolean): void {
    this.#doors.handleSpeakersChanged([{ sid: `PA_${index}`, active, level: active ? 0.8 : 0 }]);
  }

  mute(index: number, muted: boolean): void {
    this.#doors.handleParticipantUpdates([infoOf(index, muted)]);
  }

  /** A picture of theirs arrives. */
  subscribe(index: number): void {
    const participant = this.remoteParticipants.get(`person-${index}`);
    const publication = participant?.getTrackPublication(Track.Source.Camera);
    if (!participant || !publication) throw new Error(`Person ${index} has no camera`);
    this.#picture ??= document.createElement('canvas').captureStream().getVideoTracks()[0];
    const track = this.#picture?.clone();
    if (!track) throw new Error('This browser makes no pictures');
    const receiver = new RTCPeerConnection().addTransceiver('video').receiver;
    participant.addSubscribedMediaTrack(track, publication.trackSid, new MediaStream([track]), receiver);
  }
}

function infoOf(index: number, muted = false): ParticipantInfo {
  return new ParticipantInfo({
    sid: `PA_${index}`,
    identity: `person-${index}`,
    name: `Person ${index}`,
    state: ParticipantInfo_State.ACTIVE,
    joinedAt: BigInt(1_700_000_000 + index),
    version: muted ? 2 : 1,
    isPublisher: true,
    tracks: [
      new TrackInfo({
        sid: `TR_c${index}`,
        type: TrackType.VIDEO,
        source: TrackSource.CAMERA,
        width: 1280,
        height: 720,
      }),
      new TrackInfo({ sid: `TR_m${index}`, type: TrackType.AUDIO, source: TrackSource.MICROPHONE, muted }),
    ],
  });
}
