/** LiveKit's topic for what was said, as text streams: agents write it, and so does a captioning participant. */
export const TRANSCRIPTION_TOPIC = 'lk.transcription';
/** Names of the stream's attributes, as LiveKit agents 1.x set them. */
export const TRANSCRIPTION_ATTRIBUTES = {
  segmentId: 'lk.segment_id',
  /** The text may still change where this is `false`. */
  isFinal: 'lk.transcription_final',
  /** The audio track that was heard. */
  trackId: 'lk.transcribed_track_id',
} as const;
