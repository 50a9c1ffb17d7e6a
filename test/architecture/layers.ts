/**
 * The arrows of the house: each folder may import itself, what stands here, and packages of the named kinds. The first
 * entry that a path begins with counts, so the narrower ones come first.
 */
export interface Layer {
  folder: string;
  /** Our own folders and files (without extension) that it may import. */
  imports: readonly string[];
  /** Packages it may import; `node:` stands for all of Node. Absent: any. */
  packages?: readonly string[];
}

const SHARED = ['src/shared'];
const LOG = ['pino'];
/** What everything that draws may use. */
const DRAWING = [
  ...SHARED,
  'src/renderer/hooks',
  'src/renderer/store',
  'src/renderer/ui',
  'src/renderer/call',
  'src/renderer/text',
];

export const LAYERS: readonly Layer[] = [
  { folder: 'src/shared/domain/', imports: [], packages: [] },
  { folder: 'src/shared/contract/', imports: ['src/shared/domain'], packages: ['zod', '@orpc/contract'] },
  { folder: 'src/shared/protocol/', imports: ['src/shared/domain'], packages: ['zod'] },
  {
    folder: 'src/main/services/',
    imports: SHARED,
    packages: ['node:', 're2js', '@orpc/client', '@orpc/contract', 'jose'],
  },
  {
    folder: 'src/main/api/',
    imports: [...SHARED, 'src/main/services'],
    packages: ['node:', '@orpc/', 'hono', '@hono/node-server', 'zod', 'jose'],
  },
  {
    folder: 'src/main/livekit/',
    imports: [...SHARED, 'src/main/services'],
    packages: ['node:', 'livekit-server-sdk', 'zod', 'env-paths'],
  },
  {
    folder: 'src/main/storage/',
    imports: [...SHARED, 'src/main/services'],
    packages: ['node:', '@libsql/client', 'libsql', 'drizzle-orm'],
  },
  { folder: 'src/main/config/', imports: SHARED, packages: ['node:', 'zod', 'citty', 'env-paths'] },
  { folder: 'src/main/certificate/', imports: [...SHARED, 'src/main/services'], packages: ['node:', 'selfsigned'] },
  { folder: 'src/main/shell/', imports: [...SHARED, 'src/main/services'] },
  { folder: 'src/main/compose/', imports: ['src/main', 'src/shared'], packages: [] },
  { folder: 'src/main/index.ts', imports: ['src/main', 'src/shared', 'package.json'] },
  {
    folder: 'src/main/headless.ts',
    imports: ['src/main', 'src/shared', 'package.json'],
    packages: ['node:', ...LOG],
  },
  { folder: 'src/preload/', imports: SHARED, packages: ['electron'] },
  { folder: 'src/renderer/api/', imports: SHARED, packages: ['@orpc/', '@tanstack/react-query'] },
  {
    folder: 'src/renderer/call/',
    imports: SHARED,
    packages: [
      'livekit-client',
      'zod',
      '@livekit/track-processors',
      '@mediapipe/tasks-vision',
      '@sapphi-red/web-noise-suppressor',
      'onnxruntime-web',
    ],
  },
  { folder: 'src/renderer/embed/', imports: SHARED, packages: [] },
  { folder: 'src/renderer/store/', imports: SHARED, packages: ['zustand'] },
  { folder: 'src/renderer/text/', imports: ['src/shared/domain'], packages: ['i18next'] },
  {
    folder: 'src/renderer/ui/',
    imports: [],
    packages: ['react', '@base-ui/react', 'lucide-react', 'sonner', 'uqr', 'cmdk', '@fontsource-variable/inter'],
  },
  {
    folder: 'src/renderer/hooks/',
    imports: [...SHARED, 'src/renderer/api', 'src/renderer/call', 'src/renderer/store'],
  },
  {
    folder: 'src/renderer/stage/',
    imports: DRAWING,
  },
  {
    folder: 'src/renderer/devices/',
    imports: DRAWING,
  },
  {
    folder: 'src/renderer/features/',
    imports: [...DRAWING, 'src/renderer/stage', 'src/renderer/devices'],
  },
  { folder: 'src/renderer/app/', imports: ['src/renderer', 'src/shared'] },
];

/** The folder that a file belongs to by itself: features are not one another's business. */
export function homeOf(path: string, layer: Layer): string {
  const isShared = /^src\/renderer\/features\/[^/]+\//u.exec(path);
  return isShared ? isShared[0] : layer.folder;
}
