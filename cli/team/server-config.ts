import type { Claims } from './accounts.ts';

export interface NodePlan {
  name: string;
  /** Where clients and other nodes find it. */
  host: string;
  ports: { client: number; web: number; route: number };
  /** Folder of its data. */
  data: string;
}

export interface ServerPlan {
  nodes: NodePlan[];
  claims: Claims;
  /** Certificate and key, PEM. Without them only on loopback, for trying out. */
  tls?: { cert: string; key: string; ca?: string };
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

export class NoTls extends Error {
  override name = 'NoTls';
}

/**
 * nats-server's configuration of one node: operator mode (logins are signed offline), JetStream on disk,
 * WebSockets for browsers, and with three nodes a cluster. Throws NoTls where drafts would travel in the clear.
 */
export function serverConfig(node: NodePlan, { nodes, claims, tls }: ServerPlan): string {
  if (!tls && !LOOPBACK.has(node.host)) throw new NoTls(node.host);
  const listen = tls ? '0.0.0.0' : node.host;
  const files = tls && `cert_file: ${quote(tls.cert)}, key_file: ${quote(tls.key)}`;
  const verified = tls?.ca && `, ca_file: ${quote(tls.ca)}, verify: true`;
  return `# ${node.name}: Redline review log. Run: nats-server -c ${node.name}.conf
server_name: ${node.name}
listen: ${quote(`${listen}:${node.ports.client}`)}
max_payload: 1048576
${files ? `tls { ${files} }\n` : ''}websocket {
  listen: ${quote(`${listen}:${node.ports.web}`)}
  ${files ? `tls { ${files} }` : 'no_tls: true'}
  compression: true
}
jetstream { store_dir: ${quote(`${node.data}/jetstream`)} }
${nodes.length > 1 ? cluster(node, nodes, files && `tls { ${files}${verified ?? ''} }`) : ''}operator: ${claims.operator}
system_account: ${claims.system}
resolver { type: full, dir: ${quote(`${node.data}/accounts`)}, allow_delete: false, interval: "2m" }
resolver_preload {
  ${claims.system}: ${claims.systemJwt}
  ${claims.account}: ${claims.accountJwt}
}
`;
}

function cluster(node: NodePlan, nodes: readonly NodePlan[], tls: string | undefined): string {
  const routes = nodes
    .filter(({ name }) => name !== node.name)
    .map(({ host, ports }) => quote(`nats://${host}:${ports.route}`));
  return `cluster {
  name: redline
  listen: ${quote(`${tls ? '0.0.0.0' : node.host}:${node.ports.route}`)}
  routes: [${routes.join(', ')}]
  ${tls ?? ''}
}
`;
}

const quote = (text: string) => JSON.stringify(text);
