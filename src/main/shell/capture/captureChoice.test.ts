import { describe, expect, it } from 'vitest';
import { createCaptureChoice } from './captureChoice';
import { platformCapture } from './platformCapture';
import { sourceNumber } from './sourceNumber';

const CHOICE = { id: 'window:5:0', systemAudio: false };

describe('createCaptureChoice', () => {
  it('gives a choice once, to the frame that made it', () => {
    const choices = createCaptureChoice(() => 0);
    choices.put('1:1', CHOICE);
    expect(choices.take('1:1')).toEqual(CHOICE);
    expect(choices.take('1:1')).toBeUndefined();
  });

  it('gives it to no other frame, and then not at all', () => {
    const choices = createCaptureChoice(() => 0);
    choices.put('1:1', CHOICE);
    expect(choices.take('2:1')).toBeUndefined();
    expect(choices.take('1:1')).toBeUndefined();
  });

  it('forgets a choice that was not used soon', () => {
    let now = 0;
    const choices = createCaptureChoice(() => now);
    choices.put('1:1', CHOICE);
    now = 11_000;
    expect(choices.take('1:1')).toBeUndefined();
  });
});

describe('platformCapture', () => {
  it('leaves Wayland to its portal', () => {
    const wayland = { XDG_SESSION_TYPE: 'wayland', WAYLAND_DISPLAY: 'wayland-0' };
    expect(platformCapture('linux', '6.1', '45.4.1', wayland).systemPicker).toBe(true);
    expect(platformCapture('linux', '6.1', '45.4.1', { XDG_SESSION_TYPE: 'x11' }).systemPicker).toBe(false);
  });

  it('knows who can share what the computer plays', () => {
    expect(platformCapture('win32', '10.0.22631', '45.4.1', {}).systemAudio).toBe(true);
    expect(platformCapture('darwin', '14.1.9', '45.4.1', {}).systemAudio).toBe(false);
    expect(platformCapture('darwin', '14.2', '45.4.1', {}).systemAudio).toBe(true);
    expect(platformCapture('darwin', '15.0.1', '45.4.1', {}).systemAudio).toBe(true);
    expect(platformCapture('linux', '6.1', '45.4.1', {}).systemAudio).toBe(false);
  });

  it('knows where our own sound stays out of it', () => {
    const leavesOut = (...[platform, system, electron]: [NodeJS.Platform, string, string]) =>
      platformCapture(platform, system, electron, {}).leavesOwnSoundOut;
    expect(leavesOut('win32', '10.0.22631', '45.4.1')).toBe(true);
    expect(leavesOut('win32', '10.0.19045', '45.4.1')).toBe(false);
    expect(leavesOut('win32', '10.0.22631', '25.9.8')).toBe(false);
    expect(leavesOut('darwin', '15.0.1', '45.4.1')).toBe(true);
    expect(leavesOut('darwin', '14.1', '45.4.1')).toBe(false);
    expect(leavesOut('linux', '6.1', '45.4.1')).toBe(false);
  });
});

describe('sourceNumber', () => {
  it('compares windows whoever asks', () => {
    expect(sourceNumber('window:1234:0')).toBe(sourceNumber('window:1234:1'));
    expect(sourceNumber('screen:1:0')).toBeUndefined();
  });
});
