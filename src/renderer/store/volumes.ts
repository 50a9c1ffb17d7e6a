import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

/** As loud as it was sent. */
export const PLAIN_VOLUME = 1;
/** The longest untouched are forgotten beyond so many. */
const MAX_REMEMBERED = 300;

/** 1: as loud as it was sent; 0: silent; 2: twice as loud. */
export interface PersonVolumes {
  voice: number;
  /** What they play in a share. */
  share: number;
}

/** Someone as they are known again: a guest's identity is new each time, their name is not. */
export interface KnownPerson {
  identity: string;
  name: string;
}

interface VolumeState {
  /** By identity or by name, the last touched at the end. */
  volumes: Readonly<Record<string, PersonVolumes>>;
  /** `namesakes`: others of the same name who are here; they stay as loud as they are. */
  setVolume(person: KnownPerson, change: Partial<PersonVolumes>, namesakes?: readonly KnownPerson[]): void;
}

const PLAIN: PersonVolumes = { voice: PLAIN_VOLUME, share: PLAIN_VOLUME };

/** How loud this person wants to hear others, now and the next time they meet. */
export const useVolumes = createVolumes();

/** The store, as each tab makes its own. */
export function createVolumes() {
  const store = create<VolumeState>()(
    persist(
      (set) => ({
        volumes: {},
        setVolume(person, change, namesakes) {
          // Another tab may have changed others since; absent where the browser keeps nothing.
          void (store.persist as typeof store.persist | undefined)?.rehydrate();
          set(({ volumes }) => ({ volumes: withVolume(volumes, person, change, namesakes) }));
        },
      }),
      {
        name: 'parley.volumes',
        version: 1,
        storage: createJSONStorage(() => localStorage),
        partialize: ({ volumes }) => ({ volumes }),
        merge: (stored, current) => (stored === undefined ? current : { ...current, volumes: readVolumes(stored) }),
      },
    ),
  );
  return store;
}

/** What was chosen for someone: this identity's own volumes, else those of their name. */
export function volumesOf(volumes: VolumeState['volumes'], { identity, name }: KnownPerson): PersonVolumes {
  return volumes[byIdentity(identity)] ?? volumes[byName(name)] ?? PLAIN;
}

/** Remembers under both; what is as loud as it was sent need not be. Namesakes are kept apart from then on. */
export function withVolume(
  volumes: VolumeState['volumes'],
  person: KnownPerson,
  change: Partial<PersonVolumes>,
  namesakes: readonly KnownPerson[] = [],
): VolumeState['volumes'] {
  const next = { ...volumesOf(volumes, person), ...change };
  const apart = namesakes.map((other) => [byIdentity(other.identity), volumesOf(volumes, other)] as const);
  const keys = [byIdentity(person.identity), byName(person.name)];
  const fresh = [...keys, ...apart.map(([key]) => key)];
  const others = Object.entries(volumes).filter(([key]) => !fresh.includes(key));
  const isPlain = next.voice === PLAIN_VOLUME && next.share === PLAIN_VOLUME;
  const all = [...others, ...apart, ...(isPlain ? [] : keys.map((key) => [key, next] as const))];
  return Object.fromEntries(all.slice(-MAX_REMEMBERED));
}

/** Whether two are known by one name. */
export function areNamesakes(one: string, other: string): boolean {
  return byName(one) === byName(other);
}

/** What can be trusted of what was stored. */
export function readVolumes(stored: unknown): VolumeState['volumes'] {
  const { volumes } = (stored ?? {}) as { volumes?: unknown };
  if (typeof volumes !== 'object' || volumes === null) return {};
  const known = Object.entries(volumes).flatMap(([key, value]) => {
    const { voice, share } = (value ?? {}) as Partial<Record<keyof PersonVolumes, unknown>>;
    const isKnown = key.length <= 300 && isVolume(voice) && isVolume(share);
    return isKnown ? [[key, { voice, share }] as const] : [];
  });
  return Object.fromEntries(known.slice(-MAX_REMEMBERED));
}

function isVolume(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 2;
}

function byIdentity(identity: string): string {
  return `id ${identity}`;
}

function byName(name: string): string {
  return `name ${name.trim().toLocaleLowerCase()}`;
}
