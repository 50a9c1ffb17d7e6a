/** Loaded by dynamic import when a call is near: everything that brings livekit-client with it. */
export { Call } from './Call';
export { createPreview, type Preview } from './preview';
