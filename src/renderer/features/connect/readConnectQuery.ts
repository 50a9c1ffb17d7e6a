/** What the address of the connect page can say. */
export interface ConnectQuery {
  liveKitUrl?: string;
  token?: string;
  microphone?: boolean;
  camera?: boolean;
  background?: 'none' | 'blur';
  /** Go straight in, without the pre-join screen. */
  join: boolean;
}

/** Reads `?liveKitUrl=…&token=…&mic=0|1&cam=0|1&background=none|blur&join=1`; what is not understood is left out. */
export function readConnectQuery(search: string): ConnectQuery {
  const query = new URLSearchParams(search);
  const flag = (name: string) => ({ '0': false, '1': true })[query.get(name) ?? ''];
  const background = query.get('background');
  const liveKitUrl = query.get('liveKitUrl')?.trim();
  const token = query.get('token')?.trim();
  return {
    ...(liveKitUrl ? { liveKitUrl } : {}),
    ...(token ? { token } : {}),
    ...(flag('mic') === undefined ? {} : { microphone: flag('mic') }),
    ...(flag('cam') === undefined ? {} : { camera: flag('cam') }),
    ...(background === 'none' || background === 'blur' ? { background } : {}),
    join: query.get('join') === '1',
  };
}
