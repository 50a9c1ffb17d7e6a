import { countRenders } from './countRenders';

const renders = countRenders();
const { startCrowd } = await import('./startCrowd');
const query = new URLSearchParams(location.search);
const room = await startCrowd({ people: Number(query.get('people')), isEveryoneMounted: query.has('all') });
Object.assign(window, { crowd: { room, take: renders.take } });
document.title = 'ready';
