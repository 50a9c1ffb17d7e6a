/** A sound of two samples, both silent. */
const SILENCE = 'data:audio/wav;base64,UklGRiYAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQIAAACAgA==';

/**
 * Has the browser open the way to its speaker, by loading a sound that is never played. The first `AudioContext` of a
 * browser waits for that, and the page with it (50 ms were seen); LiveKit makes one before it speaks to the server.
 */
export function wakeSpeaker(): void {
  new Audio(SILENCE).preload = 'auto';
}
