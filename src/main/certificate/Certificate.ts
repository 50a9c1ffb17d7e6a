/** What a TLS server needs, as PEM texts. */
export interface Certificate {
  cert: string;
  key: string;
}
