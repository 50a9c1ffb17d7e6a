/** Always the same picture: a small generator of numbers from 0 to 1 with a fixed seed. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** A little grain hides the steps that a compressed gradient would show. */
const GRAIN = `<filter id="grain"><feTurbulence baseFrequency="0.9" numOctaves="2" seed="7"/><feColorMatrix values="0 0 0 0 0.5  0 0 0 0 0.5  0 0 0 0 0.5  0 0 0 0.09 0"/></filter>`;

function scene(defs: string, body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720" viewBox="0 0 1280 720"><defs>${GRAIN}
    <filter id="far" x="-10%" y="-10%" width="120%" height="120%"><feGaussianBlur stdDeviation="7"/></filter>
    <filter id="near" x="-10%" y="-10%" width="120%" height="120%"><feGaussianBlur stdDeviation="3.2"/></filter>
    <filter id="glow" x="-100%" y="-100%" width="300%" height="300%"><feGaussianBlur stdDeviation="60"/></filter>
    ${defs}</defs>${body}<rect width="1280" height="720" filter="url(#grain)"/></svg>`;
}

function gradient(id: string, stops: readonly [number, string][], direction = 'x1="0" y1="0" x2="0" y2="1"'): string {
  const marks = stops.map(([offset, color]) => `<stop offset="${offset}" stop-color="${color}"/>`).join('');
  return `<linearGradient id="${id}" ${direction}>${marks}</linearGradient>`;
}

/** Morning over ranges of hills, each paler than the one before it. */
export function drawHills(): string {
  const random = createRandom(11);
  const ranges = Array.from({ length: 6 }, (_, index) => {
    const base = 330 + index * 62;
    const height = 70 + index * 14;
    const phase = random() * 6;
    const points = Array.from({ length: 72 }, (_point, step) => {
      const x = step * 20 - 60;
      const y =
        base -
        height * (0.5 + 0.5 * Math.sin(x / (170 + index * 30) + phase)) -
        height * 0.35 * Math.sin(x / 61 + phase * 2.3) -
        random() * 3;
      return `${x},${y.toFixed(1)}`;
    });
    return `<polygon points="-60,760 ${points.join(' ')} 1360,760" fill="url(#range${index})"/>`;
  });
  const tones = [
    ['#c9d3dd', '#d7dde3'],
    ['#a9bccb', '#c4d0d8'],
    ['#83a0b1', '#a8bdc8'],
    ['#5d8092', '#86a3b0'],
    ['#3c6173', '#5d8391'],
    ['#23424f', '#2f5563'],
  ];
  const defs = [
    gradient('sky', [
      [0, '#9fb8cf'],
      [0.3, '#d3d9de'],
      [0.52, '#f4dfc8'],
      [0.7, '#f2d3b3'],
    ]),
    ...tones.map(([top = '', bottom = ''], index) =>
      gradient(`range${index}`, [
        [0, top],
        [1, bottom],
      ]),
    ),
  ].join('');
  const sun = `<circle cx="905" cy="262" r="150" fill="#fff1d6" opacity=".85" filter="url(#glow)"/><circle cx="905" cy="262" r="34" fill="#fff8ea" filter="url(#near)"/>`;
  return scene(
    defs,
    `<rect width="1280" height="720" fill="url(#sky)"/>${sun}<g filter="url(#near)">${ranges.join('')}</g>`,
  );
}

/** A quiet room at evening: a wide window over a town's lights, a lamp, the edge of a sofa. */
export function drawLoft(): string {
  const random = createRandom(23);
  const lights = Array.from({ length: 150 }, () => {
    const depth = random();
    const tone = ['#ffd9a0', '#ffc27a', '#fff0d2', '#a9c9ff', '#ff9d75'][Math.floor(random() * 5)];
    return `<circle cx="${(random() * 820 + 230).toFixed(0)}" cy="${(300 + depth * 190).toFixed(0)}" r="${(3 + depth * 9).toFixed(1)}" fill="${tone}" opacity="${(0.25 + random() * 0.5).toFixed(2)}"/>`;
  });
  const towers = Array.from({ length: 17 }, (_, index) => {
    const height = 60 + random() * 170;
    return `<rect x="${225 + index * 50}" y="${(480 - height).toFixed(0)}" width="${(34 + random() * 22).toFixed(0)}" height="${height.toFixed(0)}" fill="#182235" opacity=".75"/>`;
  });
  const defs = [
    gradient('dusk', [
      [0, '#1b2a4a'],
      [0.45, '#4a4a78'],
      [0.75, '#b5718a'],
      [1, '#efa57c'],
    ]),
    gradient(
      'wall',
      [
        [0, '#2a2a33'],
        [0.5, '#34323a'],
        [1, '#4a3f3d'],
      ],
      'x1="0" y1="0" x2="1" y2="0"',
    ),
    gradient('floor', [
      [0, '#3a2f2b'],
      [1, '#221c1b'],
    ]),
    gradient('sofa', [
      [0, '#5b6470'],
      [1, '#3a414b'],
    ]),
    `<clipPath id="panes"><rect x="225" y="70" width="830" height="420" rx="3"/></clipPath>`,
  ].join('');
  const panes = [225, 432, 640, 847, 1049].map((x) => `<rect x="${x}" y="66" width="7" height="428" fill="#14161c"/>`);
  const body = `<rect width="1280" height="720" fill="url(#wall)"/><rect y="560" width="1280" height="160" fill="url(#floor)"/>
    <g clip-path="url(#panes)"><g filter="url(#far)"><rect x="200" y="50" width="880" height="460" fill="url(#dusk)"/>${towers.join('')}${lights.join('')}</g></g>
    <g filter="url(#near)">${panes.join('')}<rect x="218" y="62" width="845" height="8" fill="#14161c"/><rect x="205" y="488" width="870" height="14" fill="#1b1d23"/></g>
    <circle cx="1150" cy="300" r="190" fill="#ffb866" opacity=".5" filter="url(#glow)"/>
    <g filter="url(#near)"><rect x="1146" y="300" width="7" height="270" fill="#18181b"/><path d="M1098 300 L1122 214 H1178 L1202 300 Z" fill="#ffdca6"/><ellipse cx="1150" cy="572" rx="46" ry="8" fill="#141416"/></g>
    <g filter="url(#far)"><rect x="-60" y="470" width="330" height="170" rx="34" fill="url(#sofa)"/><rect x="-60" y="540" width="400" height="150" rx="30" fill="#47505b"/><rect x="70" y="452" width="130" height="112" rx="22" fill="#8a5f4b" transform="rotate(-7 135 508)"/>
    <ellipse cx="1010" cy="690" rx="330" ry="58" fill="#54484a" opacity=".7"/></g>`;
  return scene(defs, body);
}

/** A light study by day: shelves with books, a plant, sun on the wall. */
export function drawStudy(): string {
  const random = createRandom(5);
  const covers = [
    '#b5654a',
    '#d8b48a',
    '#4f6d7a',
    '#8c9a7b',
    '#e6dccb',
    '#7a4b4b',
    '#3d4f5c',
    '#c98f5d',
    '#9fb0ae',
    '#5e5a4f',
  ];
  const shelf = (y: number, from: number, to: number) => {
    const books: string[] = [];
    for (let x = from + 8; x < to - 24; ) {
      const width = 13 + random() * 17;
      const height = 78 + random() * 34;
      const leans = random() > 0.92 ? ` transform="rotate(9 ${x.toFixed(0)} ${y})"` : '';
      if (random() > 0.14) {
        books.push(
          `<rect x="${x.toFixed(1)}" y="${(y - height).toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}" rx="1.5" fill="${covers[Math.floor(random() * covers.length)]}"${leans}/>`,
        );
      } else x += 34;
      x += width + 1.5;
    }
    return `${books.join('')}<rect x="${from - 6}" y="${y}" width="${to - from + 12}" height="11" fill="#b98f64"/><rect x="${from - 6}" y="${y + 11}" width="${to - from + 12}" height="10" fill="#6d5c4b" opacity=".25"/>`;
  };
  const leaves = Array.from({ length: 22 }, (_, index) => {
    const angle = -90 + (index - 10.5) * 13 + random() * 8;
    const length = 120 + random() * 90;
    const tone = ['#5f7f5a', '#76966a', '#49684a', '#8aa877'][index % 4];
    return `<ellipse cx="${(length / 2).toFixed(0)}" cy="0" rx="${(length / 2).toFixed(0)}" ry="${(12 + random() * 8).toFixed(0)}" fill="${tone}" transform="translate(1120 500) rotate(${angle.toFixed(0)})"/>`;
  });
  const defs = [
    gradient(
      'wall',
      [
        [0, '#f3ece1'],
        [0.55, '#e7dccc'],
        [1, '#d3c6b4'],
      ],
      'x1="0" y1="0" x2="1" y2="0.6"',
    ),
    gradient('desk', [
      [0, '#caa379'],
      [1, '#a37d56'],
    ]),
    gradient('pot', [
      [0, '#d9d3ca'],
      [1, '#a9a196'],
    ]),
  ].join('');
  const body = `<rect width="1280" height="720" fill="url(#wall)"/>
    <g filter="url(#far)" fill="#fff6e2" opacity=".75"><path d="M520 60 L640 40 L760 420 L640 440 Z"/><path d="M670 36 L790 16 L910 396 L790 416 Z"/><path d="M820 12 L920 -4 L1040 372 L940 392 Z"/></g>
    <g filter="url(#near)">${shelf(196, 60, 470)}${shelf(356, 60, 470)}${shelf(516, 60, 470)}<rect x="48" y="60" width="9" height="500" fill="#a98059"/><rect x="473" y="60" width="9" height="500" fill="#a98059"/></g>
    <g filter="url(#near)"><rect x="640" y="170" width="150" height="190" fill="#fbf8f2"/><rect x="640" y="170" width="150" height="190" fill="none" stroke="#8a7358" stroke-width="6"/><circle cx="716" cy="246" r="36" fill="#d99a6c"/><path d="M652 350 Q690 280 730 318 T780 300 V350 Z" fill="#6f8f86"/></g>
    <g filter="url(#far)"><rect x="-60" y="612" width="1400" height="168" fill="url(#desk)"/><rect x="-60" y="604" width="1400" height="10" fill="#dcb98f"/></g>
    <g filter="url(#far)">${leaves.join('')}<path d="M1062 500 H1178 L1160 626 H1080 Z" fill="url(#pot)"/></g>`;
  return scene(defs, body);
}
