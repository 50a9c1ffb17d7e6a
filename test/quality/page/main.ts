import { measureQuality } from './measureQuality';

Object.assign(window, { measureQuality });
document.title = 'ready';
