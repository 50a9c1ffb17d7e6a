import { type CertificateKeeper, createCertificateKeeper } from '../certificate/createCertificateKeeper';
import type { Config } from '../config/configSchema';
import { lanAddresses } from '../livekit/meetingServer/lanAddress';
import type { Log } from '../services/ports';

const EVERYWHERE = ['0.0.0.0', '::'];

/** The certificate that a host shall serve with; undefined where it shall serve without TLS. */
export async function openCertificate(
  config: Pick<Config, 'tls' | 'tlsCert' | 'tlsKey' | 'publicUrl' | 'httpHost'>,
  dataFolder: string,
  log: Log,
): Promise<CertificateKeeper | undefined> {
  const { tls, tlsCert, tlsKey, publicUrl, httpHost } = config;
  const files = tlsCert && tlsKey ? { cert: tlsCert, key: tlsKey } : undefined;
  if (!files && tls === 'off') return undefined;
  const names = () => [
    ...(publicUrl ? [new URL(publicUrl).hostname.replace(/^\[|\]$/gu, '')] : []),
    ...(EVERYWHERE.includes(httpHost) ? [] : [httpHost]),
    ...lanAddresses(),
  ];
  return createCertificateKeeper({ files, dataFolder, names, log });
}
