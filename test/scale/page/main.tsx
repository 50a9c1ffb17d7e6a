import { countRenders, type Renders } from './countRenders';

/** What the test asks of the page. */
export interface Crowd {
  renders: Renders;
  tiles: number;
}

const renders = countRenders();
const { startCrowd } = await import('./startCrowd');
const query = new URLSearchParams(location.search);
const room = await startCrowd({ people: Number(query.get('people')), isEveryoneMounted: query.has('all') });
Object.assign(window, { crowd: { room, take: renders.take } });
document.title = 'ready';
