/**
 * How livekit-server notices that a size of a picture has stopped. Its own way takes one with fewer than ten frames a
 * second as gone and does not trust it for ten seconds: a camera in the dark, or on a busy computer, stays small for
 * everybody. Ours asks for a frame in half a second, as it does of the smallest size. The value of `video` in its
 * configuration.
 */
export const SLOW_CAMERAS = {
  stream_tracker_manager: { video: { packet_tracker: { 1: patient(), 2: patient() } } },
};

function patient() {
  return { samples_required: 1, cycles_required: 4, cycle_duration: '500ms' };
}
