import { Room as LiveKitRoom, type RemoteTrack, RoomEvent, Track } from 'livekit-client';

/**
 * The least that a page must do to meet someone: connect, publish camera and microphone, show what comes. The baseline of
 * the join benchmark. Its camera preview runs before the click, as it does in a pre-join screen.
 */
const query = new URLSearchParams(location.search);
const url = query.get('liveKitUrl') ?? '';
const token = query.get('token') ?? '';
const room = new LiveKitRoom({ adaptiveStream: true, dynacast: true });

room.on(RoomEvent.TrackSubscribed, (track: RemoteTrack) => {
  document.body.append(track.attach());
});

const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: { width: 1280, height: 720 } });
const [camera] = stream.getVideoTracks();
const [microphone] = stream.getAudioTracks();
const preview = document.createElement('video');
preview.muted = true;
preview.srcObject = camera ? new MediaStream([camera]) : null;
document.body.append(preview);
await preview.play();

document.querySelector('#join')?.addEventListener('click', async () => {
  await room.connect(url, token);
  await Promise.all([
    camera && room.localParticipant.publishTrack(camera, { source: Track.Source.Camera }),
    microphone && room.localParticipant.publishTrack(microphone, { source: Track.Source.Microphone }),
  ]);
});
document.title = 'ready';
