import type { Room as LiveKitRoom } from 'livekit-client';
import type { EndReason } from '../../shared/domain/endReason';
import { type Branch, branchOptions } from './breakout/branchOptions';
import type { CallOptions } from './CallOptions';
import { createCaptions } from './captions/createCaptions';
import { createSpeechEngine } from './captions/engine/createSpeechEngine';
import type { Captions } from './captions/types';
import { createChat } from './chat/createChat';
import type { Chat } from './chat/types';
import { createCallMedia } from './createCallMedia';
import { type Connection, createConnection } from './createConnection';
import { createFollowMe, type FollowMe } from './createFollowMe';
import { createHands, type Hands } from './createHands';
import { createLiveKitRoom } from './createLiveKitRoom';
import { createParticipants, type Participants } from './createParticipants';
import { createPublisher, type Publisher } from './createPublisher';
import { createReactions, type Reactions } from './createReactions';
import { createRequests, type Requests } from './createRequests';
import { createStage, type StageModel } from './createStage';
import { createSubscriptions, type Subscriptions } from './createSubscriptions';
import { createTopics, type Topics } from './createTopics';
import { createVideoAttachments, type VideoAttachments } from './createVideoAttachments';
import type { CallEncryption } from './encryption/createCallEncryption';
import { createFrame, type Frame } from './frame';
import { type CallHealth, createCallHealth } from './health/createCallHealth';
import { createInk, type Ink } from './ink/createInk';
import type { CallMedia } from './media/CallMedia';
import type { LocalMedia } from './media/createLocalMedia';
import { openLocalMedia } from './media/openLocalMedia';
import { newId } from './newId';
import { observePageHide } from './observePageHide';
import { observeRoom } from './observeRoom';
import type { OwnRights } from './ownRights';
import { picturesWanted } from './picturesWanted';
import { createReadable, type Readable } from './readable';
import { createReconnectPolicy } from './reconnectPolicy';
import { createShares } from './share/createShares';
import { createRemoteAudio, type RemoteAudio } from './sound/createRemoteAudio';
import { followOutput } from './sound/followOutput';
import type { CallState, ParticipantReads, Stage, StageView, TileId } from './types';

/** The live call. Owns the LiveKit room; nothing else listens to it. */
export class Call {
  readonly state: Readable<CallState>;
  /** Ours first, then in order of joining. The same array while nothing changed. */
  readonly identities: Readable<readonly string[]>;
  readonly stage: Readable<Stage>;
  /** All shares in the meeting, ours too, oldest first. */
  readonly sharing: Readable<readonly TileId[]>;
  /** False while the browser insists on a click before it plays sound; then call `startAudio` from one. */
  readonly audible: Readable<boolean>;
  readonly media: CallMedia;
  /** How others are heard. */
  readonly sound: RemoteAudio;
  readonly captions: Captions;
  readonly chat: Chat;
  /** What participants say to one another in data packets. */
  readonly topics: Topics;
  /** What moderators ask us to do, and how they ask. */
  readonly requests: Requests;
  /** Undefined where the call is not encrypted end to end. */
  readonly encryption: CallEncryption | undefined;
  /** A moderator's view that everyone is shown. */
  readonly followMe: FollowMe;
  readonly hands: Hands;
  readonly reactions: Reactions;
  /** What is drawn on shares. */
  readonly ink: Ink;
  /** How the call goes, and what it has given up for now. */
  readonly health: CallHealth;
  /** What the token lets us do, as LiveKit tells. */
  readonly can: Readable<OwnRights>;
  readonly #connectedAt = createReadable(0);
  /** When the call was first connected, in milliseconds since the epoch; 0 before. */
  readonly connectedAt: Readable<number> = this.#connectedAt;

  /** Creates everything, connects nothing. Set the view before `connect`, so that the right tiles come first. */
  static create(options: CallOptions): Call {
    return new Call(options);
  }

  readonly #room: LiveKitRoom;
  readonly #connection: Connection;
  readonly #participants: Participants;
  readonly #stageModel: StageModel;
  readonly #subscriptions: Subscriptions;
  readonly #videos: VideoAttachments;
  readonly #local: LocalMedia;
  readonly #publisher: Publisher;
  #isParked = false;
  readonly #frame: Frame;
  #isHidden = false;
  readonly #disposals: (() => void)[] = [];

  private constructor(readonly options: CallOptions) {
    const now = options.now ?? Date.now;
    const policy = createReconnectPolicy((delayMs) => this.#connection.onWait(delayMs));
    const { encryption, refreshTicket, media, archive } = options;
    const room = options.room ?? createLiveKitRoom(policy, encryption);
    this.#room = room;
    this.#connection = createConnection({ room, policy, ticket: options, refreshTicket, now });
    this.state = this.#connection.state;

    this.#local = media.local ?? openLocalMedia(media, now);
    const { state } = this;
    const topics = createTopics(room);
    this.topics = topics;
    const shares = createShares({ room, topics, state, now, newId, tell: this.#local.tell });
    this.sound = createRemoteAudio({ room });
    const ownTrack = this.#local.microphone.track;
    const captions = createCaptions({ room, engine: createSpeechEngine(), ownTrack, now });
    this.captions = captions;
    this.media = createCallMedia(this.#local, shares);
    this.#publisher = createPublisher(room, this.#local, shares);

    this.#participants = createParticipants(room, now);
    this.#stageModel = createStage(room, now, () => this.#frame.request());
    this.#subscriptions = createSubscriptions(room, () => this.#frame.request(), now);
    this.#videos = createVideoAttachments(room, this.#subscriptions.shows, () => this.#local.camera.track.get());
    this.identities = this.#participants.identities;
    this.stage = this.#stageModel.stage;
    this.sharing = this.#stageModel.sharing;

    this.followMe = createFollowMe({ room, topics, state });
    this.hands = createHands(room, now);
    this.reactions = createReactions({ room, topics, now });
    this.ink = createInk({ room, topics, sharing: this.sharing, state, now });
    const encrypted = encryption?.begin({ room, topics, state, now });
    this.encryption = encrypted;
    const chat = createChat({ room, topics, state, archive, makeFrame: createFrame, now, newId });
    this.chat = chat;
    this.#frame = createFrame(() => this.#refresh());
    const observed = observeRoom(room, {
      touch: (identity) => {
        if (identity === undefined) this.#participants.touchAll();
        else this.#participants.touch(identity);
        this.#frame.request();
      },
      hurry: this.#frame.flush,
      show: this.#videos.refresh,
    });
    this.audible = observed.audible;
    this.can = observed.can;
    const requests = createRequests({ topics, media: this.media, can: this.can, now });
    this.requests = requests;
    this.health = createCallHealth({
      room,
      local: this.#local,
      isLive: () => this.state.get().phase === 'connected' && !this.#isParked,
      recover: () => this.recover(),
      setVideoBudget: (count) => this.setVideoBudget(count),
      isLent: media.isLent,
      readStats: options.readStats,
      serverUrl: options.serverUrl,
      now,
    });
    this.#disposals.push(
      observePageHide(() => void this.leave()),
      () => encrypted?.dispose(),
      requests.dispose,
      observed.dispose,
      this.#stageModel.dispose,
      this.#subscriptions.dispose,
      this.health.dispose,
      this.#publisher.dispose,
      this.reactions.dispose,
      this.ink.dispose,
      chat.dispose,
      this.followMe.dispose,
      this.topics.dispose,
      shares.dispose,
      policy.dispose,
      this.sound.dispose,
      captions.dispose,
      this.#local.camera.track.subscribe(this.#frame.request),
      this.state.subscribe(() => this.#onState()),
    );
  }

  /** Never throws: what goes wrong is in `state`, or in the states of the media. */
  async connect(): Promise<void> {
    // Devices open while the connection is made; neither waits for the other.
    const { local, microphone, camera } = this.options.media;
    if (!local) void this.#local.start({ microphone: microphone.enabled, camera: camera.enabled });
    this.#disposals.push(followOutput(this.#local, this.sound.playThrough));
    // Before anything is sent: what is published earlier would go in the clear.
    if (this.encryption) await this.#room.setE2EEEnabled(true);
    await this.#connection.connect();
  }

  setView(view: Partial<StageView>): void {
    this.#stageModel.setView(view);
    this.#frame.request();
  }

  /** Receives at most so many pictures, the most important first; undefined: all that are on the stage. */
  setVideoBudget(count: number | undefined): void {
    this.#stageModel.setVideoBudget(count);
    this.#frame.request();
  }

  /** The same object for the same identity as long as they are here, and when they are back after a reconnection. */
  participant(identity: string): ParticipantReads {
    return this.#participants.reads(identity);
  }

  /** Shows the tile's video in the element, now or when it comes, until the returned function is called. */
  attachVideo(id: TileId, element: HTMLVideoElement): () => void {
    const detach = this.#videos.attach(id, element);
    // Someone may look at a tile that is not on the stage; what is watched is subscribed.
    this.#frame.request();
    return () => {
      detach();
      this.#frame.request();
    };
  }

  async startAudio(): Promise<void> {
    await this.sound.start();
  }

  /** Skips the wait before the next attempt to reconnect. */
  reconnectNow(): void {
    this.#connection.reconnectNow();
  }

  /** A call for a breakout room, with our devices. Park this one before connecting that. */
  branch(branch: Branch): Call {
    return Call.create(branchOptions(this.options, this.#local, branch, this.encryption?.key.get()));
  }

  /** Nothing of ours is sent and nothing received but who is here and data, until `unpark`. The devices stay as they are. */
  async park(): Promise<void> {
    this.#isParked = true;
    this.#frame.request();
    await this.#publisher.park();
  }

  unpark(): void {
    if (!this.#isParked) return;
    this.#isParked = false;
    this.#publisher.unpark();
    this.#frame.request();
  }

  /** Makes a new way to the meeting at once: after a sleep, on another network. */
  recover(): void {
    this.#connection.recover();
  }

  /**
   * Nobody sees the page: no pictures are received but those in a window of their own. To be told where the browser does
   * not know, as in a window that is hidden or minimised.
   */
  setHidden(isHidden: boolean): void {
    this.#isHidden = isHidden;
    this.#frame.request();
  }

  async leave(reason: EndReason = 'voluntary_leave'): Promise<void> {
    await this.#connection.leave(reason);
  }

  #refresh(): void {
    const { phase, signalOnly } = this.state.get();
    // While LiveKit starts anew it forgets everybody; the screen does not, so that nothing jumps.
    if (phase === 'ended' || (phase === 'reconnecting' && !signalOnly)) return;
    this.#participants.refresh();
    this.hands.refresh();
    if (this.#isParked) {
      this.#subscriptions.dropAll();
      return;
    }
    this.#stageModel.refresh();
    const videos = this.#stageModel.videos();
    const wanted = { stage: this.stage.get(), videos, attachments: this.#videos, isHidden: this.#isHidden };
    this.#subscriptions.choose(picturesWanted(wanted), this.#stageModel.ranked());
    this.#videos.refresh();
  }

  #onState(): void {
    const { phase, since } = this.state.get();
    if (phase === 'connected') {
      if (this.connectedAt.get() === 0) this.#connectedAt.set(since);
      this.#participants.touchAll();
      this.#frame.request();
    }
    if (phase === 'ended') this.#end();
  }

  /** Lets everything go. The last values stay readable for the screen that says why. */
  #end(): void {
    this.#frame.cancel();
    for (const dispose of this.#disposals.splice(0)) dispose();
    if (!this.options.media.isLent) void this.#local.dispose();
  }
}
