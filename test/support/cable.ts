import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What becomes of bytes on the way: all pass, none pass, or the server's answers are lost. */
type Flow = 'open' | 'frozen' | 'answers-lost';

export interface Cable {
  /** Where a client finds the server through this cable. */
  readonly url: string;
  /** From now on new and old sockets behave so; the socket itself stays open, as with a phone that lost its Wi-Fi. */
  flow(flow: Flow): void;
  /** Breaks every socket. */
  cut(): void;
  /** Leads to another server, or nowhere. */
  plugInto(url: string | null): void;
  remove(): Promise<void>;
}

/** A cable between a client and a real server that a test may cut, freeze and plug in elsewhere. */
export async function cableTo(server: string): Promise<Cable> {
  let port: number | null = Number(new URL(server).port);
  let now: Flow = 'open';
  const sockets = new Set<Socket>();
  const hold = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  };
  const middle = createServer((near) => {
    if (port === null) {
      near.destroy();
      return;
    }
    const far = connect(port, '127.0.0.1');
    hold(near);
    hold(far);
    near.on('data', (bytes) => now !== 'frozen' && far.write(bytes)).on('close', () => far.destroy());
    far.on('data', (bytes) => now === 'open' && near.write(bytes)).on('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => middle.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${(middle.address() as AddressInfo).port}`,
    flow: (flow) => {
      now = flow;
    },
    cut,
    plugInto: (url) => {
      port = url === null ? null : Number(new URL(url).port);
    },
    remove: () => {
      cut();
      return new Promise((resolve) => middle.close(() => resolve()));
    },
  };
}
