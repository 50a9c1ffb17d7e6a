import { describe, expect, it } from 'vitest';
import { createShellEvents } from './shellEvents';

describe('createShellEvents', () => {
  it('keeps links until a page asks, then goes on in order', async () => {
    const events = createShellEvents();
    expect(events.emit({ type: 'open-link', text: 'parley://a' })).toBe(false);
    expect(events.emit({ type: 'action', id: 'mic.toggle' })).toBe(false);
    const heard = events.listen(undefined);
    expect((await heard.next()).value).toEqual({ type: 'open-link', text: 'parley://a' });
    expect(events.emit({ type: 'action', id: 'camera.toggle' })).toBe(true);
    expect((await heard.next()).value).toEqual({ type: 'action', id: 'camera.toggle' });
  });

  it('knows when nobody listens any more', async () => {
    const events = createShellEvents();
    const gone = new AbortController();
    const heard = events.listen(gone.signal);
    const waiting = heard.next();
    gone.abort();
    await expect(waiting).rejects.toThrow();
    expect(events.emit({ type: 'quit-requested' })).toBe(false);
  });

  it('tells of a crash to the next page, not to the dead one', async () => {
    const events = createShellEvents();
    const dead = events.listen(undefined);
    void dead.next();
    events.emit({ type: 'page-crashed' });
    const next = events.listen(undefined);
    expect((await next.next()).value).toEqual({ type: 'page-crashed' });
  });

  it('does not pile up links without end', async () => {
    const events = createShellEvents();
    for (let i = 0; i < 100; i++) events.emit({ type: 'open-link', text: `parley://${i}` });
    expect((await events.listen(undefined).next()).value).toEqual({ type: 'open-link', text: 'parley://92' });
  });
});
