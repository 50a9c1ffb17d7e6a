import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { leaveFor, useLeaving } from './leaving';

beforeEach(() => {
  vi.stubGlobal('window', { location: { pathname: '/rooms/board' } });
  onTestFinished(() => {
    vi.unstubAllGlobals();
    useLeaving.getState().setAsk(undefined);
  });
});

test('a page is left at once while nothing would be lost', () => {
  const navigate = vi.fn();
  leaveFor(navigate, '/settings');
  expect(navigate).toHaveBeenCalledWith('/settings', undefined);
});

test('whoever has unsaved changes is asked first, whatever leads away', () => {
  const [navigate, ask] = [vi.fn(), vi.fn()];
  useLeaving.getState().setAsk(ask);
  leaveFor(navigate, '/settings');
  expect(ask).toHaveBeenCalledWith('/settings');
  expect(navigate).not.toHaveBeenCalled();
  leaveFor(navigate, '/rooms/board?side=links');
  leaveFor(navigate, '/', { replace: true });
  expect(navigate).toHaveBeenCalledTimes(2);
});
